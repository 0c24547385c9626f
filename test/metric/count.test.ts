import { describe, expect, it } from "vitest";
import { count, countDistinct, firstSeen } from "scorewright";

describe("counting", () => {
  it("counts records, and different values", () => {
    expect([count(["D1", "D2"]), count([]), countDistinct(["acme", "bolt", "acme"]), countDistinct([])]).toEqual([
      2, 0, 2, 0,
    ]);
  });
});

describe("firstSeen", () => {
  const sightings = [
    { person: "ana", value: "acme" },
    { person: "bo", value: "acme" },
    { person: "ana", value: "acme" },
    { person: "bo", value: "bolt" },
  ];

  it("marks a value that is new to the person", () => {
    expect(firstSeen(sightings, "person")).toEqual([true, true, false, true]);
  });

  it("marks a value that is new to the company", () => {
    expect(firstSeen(sightings, "company")).toEqual([true, false, false, true]);
  });

  it("never mixes a person's name with a value", () => {
    const tricky = [
      { person: "a", value: 'b","c' },
      { person: 'a","b', value: "c" },
      { person: "ab", value: "c" },
      { person: "a", value: "bc" },
    ];
    expect(firstSeen(tricky, "person")).toEqual([true, true, true, true]);
  });
});
