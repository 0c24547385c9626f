import { describe, expect, it } from "vitest";
import { chinese, english, noticeText, say } from "scorewright";
import type { Phrase } from "scorewright";

const phrases = Object.keys(english) as Phrase[];

describe("a sentence", () => {
  it("is filled with names and figures", () => {
    expect(say(english, "rank.place", { rank: "overall", place: 2, ranked: 9, node: "total" })).toBe(
      "overall: place 2 of 9 by total",
    );
  });

  it("never reads what a user named as a place to fill", () => {
    expect(say(english, "title.noScore", { person: "{score} $& $1" })).toBe("{score} $& $1: no score");
  });

  it("leaves a place empty for which nothing is given", () => {
    expect(say(english, "target")).toBe("target ");
  });
});

describe("the two languages", () => {
  it("hold the same sentences with the same places to fill", () => {
    expect(Object.keys(chinese).sort()).toEqual([...phrases].sort());
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const phrase of phrases) expect([phrase, places(chinese[phrase])]).toEqual([phrase, places(english[phrase])]);
  });
});

describe("a notice", () => {
  it("becomes a sentence in either language", () => {
    const notice = { code: "no-cut", path: "quadrants.style.x", values: { node: "volume" } };
    expect(noticeText(notice)).toBe("Nobody has a score of volume, so there is nothing to cut at.");
    expect(noticeText(notice, { words: chinese })).toBe("没有人有 volume 的得分，无法确定分界。");
  });

  it("of a host's own is shown by its code", () => {
    expect(noticeText({ code: "our-own", path: "", values: {} })).toBe("our-own");
  });
});
