import { describe, expect, it } from "vitest";
import { lines, paid } from "./team.js";

type OnUnknown = "pass" | "fail" | "hold";

const gate = (effect: object, onUnknown: OnUnknown = "hold") => ({
  id: "busy",
  kind: "gate",
  when: { metric: "calls", atLeast: 50 },
  effect,
  onUnknown,
});
const through = (effect: object, calls: number | null, onUnknown?: OnUnknown) => {
  const { status, total } = paid([{ then: [gate(effect, onUnknown)] }], { calls });
  return `${status} ${total}`;
};

describe("a gate in a plan", () => {
  it("pays nothing, a share, or withholds where it is closed", () => {
    expect(through({ kind: "zero" }, 49)).toBe("payable 0.00");
    expect(through({ kind: "reduceTo", share: "0.4" }, 49)).toBe("payable 40.00");
    expect(through({ kind: "hold" }, 49)).toBe("held 0.00");
    expect(through({ kind: "zero" }, 50)).toBe("payable 100.00");
  });

  it.each([{ kind: "zero" }, { kind: "reduceTo", share: "0.4" }, { kind: "hold" }])(
    "passes, closes or withholds on an unknown fact, as declared (%j)",
    (effect) => {
      expect(through(effect, null, "pass")).toBe("payable 100.00");
      expect(through(effect, null, "fail")).toBe(through(effect, 0, "fail"));
      expect(through(effect, null, "hold")).toBe("held 0.00");
    },
  );
});

describe("a multiplier in a plan", () => {
  const style = (onUnknown: OnUnknown) => ({
    id: "byStyle",
    kind: "multiplier",
    by: { quadrant: "style" },
    otherwise: "0.5",
    onUnknown,
    values: [{ is: "champion", times: "1.2" }],
  });
  const pays = (onUnknown: OnUnknown, person: object) => {
    const { status, total } = paid([{ then: [style(onUnknown)] }], person);
    return `${status} ${total}`;
  };

  it("multiplies by the cell of the quadrant", () => {
    expect([pays("hold", { calls: 60, mails: 60 }), pays("hold", { calls: 60, mails: 10 })]).toEqual([
      "payable 120.00",
      "payable 50.00",
    ]);
  });

  it("leaves, reduces or withholds what somebody unplaced earned, and never takes them for a cell", () => {
    const unplaced = { calls: 60, mails: null };
    expect([pays("pass", unplaced), pays("fail", unplaced), pays("hold", unplaced)]).toEqual([
      "payable 100.00",
      "payable 50.00",
      "held 0.00",
    ]);
  });
});

describe("cap and guarantee in a plan", () => {
  const cap = { id: "top", kind: "cap", amount: "80" };
  const floor = { id: "least", kind: "guarantee", amount: "150" };

  it("are lines of their own with what they changed", () => {
    expect(lines(paid([{ then: [cap] }]))).toEqual(["pay 100", "top -20"]);
    expect(lines(paid([{ then: [floor] }]))).toEqual(["pay 100", "least 50"]);
  });

  it("act in the order in which they are written", () => {
    expect([paid([{ then: [cap, floor] }]).total, paid([{ then: [floor, cap] }]).total]).toEqual(["150.00", "80.00"]);
  });
});

describe("what is held", () => {
  const rest = [
    { id: "least", kind: "guarantee", amount: "150" },
    { id: "top", kind: "cap", amount: "80" },
  ];
  const statement = paid([{ then: [gate({ kind: "hold" }), ...rest] }, { id: "other" }], { calls: 0 });

  it("pays nothing now and shows the withheld figure beside the line", () => {
    expect(statement.lines[1]).toMatchObject({ step: "busy", amount: "-100", withheld: "100" });
    expect(statement.status).toBe("held");
  });

  it("stops that component's later steps and no other component", () => {
    expect(lines(statement)).toEqual(["pay 100", "busy -100", "pay 100"]);
    expect(statement.total).toBe("100.00");
    expect(statement.lines.filter(({ withheld }) => withheld !== undefined)).toHaveLength(1);
  });

  it("adds up: the lines sum to the total", () => {
    expect(statement.lines.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(Number(statement.total));
  });
});

describe("who takes part", () => {
  const component = (onUnknown: OnUnknown) => ({ for: { attribute: "role", equals: "hunter" }, onUnknown });
  const pays = (onUnknown: OnUnknown, role: string | null) => {
    const { status, total, lines: all } = paid([component(onUnknown)], { role });
    return [status, total, all[0]!.withheld ?? "", all[0]!.unknown ?? false].join(" ");
  };

  it("is paid, and others are not", () => {
    expect([pays("hold", "hunter"), pays("hold", "farmer")]).toEqual(["payable 100.00  false", "payable 0.00  false"]);
  });

  it("is decided as declared where it is unknown; by default it fails", () => {
    expect([pays("pass", null), pays("fail", null), pays("hold", null)]).toEqual([
      "payable 100.00  false",
      "payable 0.00  true",
      "held 0.00 100 false",
    ]);
    expect(paid([{ for: { attribute: "role", equals: "hunter" } }], { role: null }).status).toBe("payable");
  });
});
