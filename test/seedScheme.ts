import type { SchemeInput } from "scorewright";

/** The case the library exists for: some chase revenue with a poor customer experience, some serve well and sell little. */
export const SEED: SchemeInput = {
  schemaVersion: 1,
  id: "field_2026_q3",
  precision: 1,
  sources: [
    { id: "deals", key: "dealId", person: "owner", date: "closedOn" },
    { id: "surveys", key: "id", person: "rep", date: "on" },
    { id: "votes", key: "id", person: "nominee", date: "on" },
    { id: "roster", grain: "person", person: "id", attributes: ["role", "teamId"] },
  ],
  metrics: [
    {
      id: "revenue",
      unit: { currency: "USD" },
      direction: "higherIsBetter",
      target: { metric: "quota" },
      window: "period",
      from: { kind: "sum", source: "deals", field: "amount", where: { field: "stage", equals: "won" } },
    },
    {
      id: "wonDeals",
      direction: "higherIsBetter",
      target: 12,
      from: { kind: "count", source: "deals", where: { field: "stage", equals: "won" } },
    },
    {
      id: "newCustomers",
      direction: "higherIsBetter",
      target: 5,
      from: {
        kind: "countFirst",
        source: "deals",
        field: "account",
        per: "person",
        where: { field: "stage", equals: "won" },
      },
    },
    { id: "csat", direction: "higherIsBetter", from: { kind: "mean", source: "surveys", field: "score" } },
    { id: "retention", direction: "higherIsBetter", from: { kind: "field", source: "roster", field: "retention" } },
    { id: "helpVotes", direction: "higherIsBetter", from: { kind: "countDistinct", source: "votes", field: "rater" } },
    { id: "quota", unit: { currency: "USD" }, from: { kind: "field", source: "roster", field: "quota" } },
  ],
  score: {
    id: "total",
    aggregate: { kind: "arithmeticMean" },
    missing: { kind: "renormalise", minimumCoverage: 0.7 },
    of: [
      {
        id: "volume",
        weight: 0.6,
        of: [
          { metric: "revenue", weight: 0.5, normalize: { kind: "attainment", cap: 1.2 } },
          { metric: "newCustomers", weight: 0.3, normalize: { kind: "attainment" } },
          { metric: "wonDeals", weight: 0.2, normalize: { kind: "attainment" } },
        ],
      },
      {
        id: "quality",
        weight: 0.4,
        of: [
          { metric: "csat", weight: 0.5, normalize: { kind: "goalposts", low: 1, high: 5 } },
          { metric: "retention", weight: 0.5, normalize: { kind: "goalposts", low: 0.7, high: 1 } },
        ],
      },
    ],
  },
  profiles: [
    {
      id: "serviceStrong",
      when: { attribute: "role", in: ["farmer", "accountManager"] },
      weights: [
        { of: "volume", weight: 0.35 },
        { of: "quality", weight: 0.65 },
      ],
    },
  ],
  ranks: [{ id: "overall", by: { node: "total" } }],
  quadrants: [
    {
      id: "style",
      x: { node: "volume", cut: { kind: "fixed", at: 70 } },
      y: { node: "quality", cut: { kind: "median" } },
      cells: [
        { x: "high", y: "high", id: "champion", triggers: ["mentorOthers"] },
        { x: "high", y: "low", id: "hunter", triggers: ["serviceTraining"] },
        { x: "low", y: "high", id: "farmer", triggers: ["salesTraining", "sharingSession"] },
        { x: "low", y: "low", id: "developing", triggers: ["improvementPlan"] },
      ],
    },
  ],
  plan: {
    currency: "USD",
    settle: { round: "half-even", at: "total" },
    then: [],
    components: [
      {
        id: "commission",
        per: "period",
        base: { metric: "revenue" },
        onUnknown: "hold",
        pay: {
          kind: "tiers",
          edge: "upper",
          scale: { metric: "revenue", of: "target" },
          negative: "odd",
          tiers: [
            { from: "0", mode: "marginal", rate: "0.04" },
            { from: "0.8", mode: "marginal", rate: "0.06" },
            { from: "1", mode: "marginal", rate: "0.09" },
          ],
        },
        then: [
          {
            id: "byStyle",
            kind: "multiplier",
            by: { quadrant: "style" },
            otherwise: "1",
            onUnknown: "hold",
            values: [
              { is: "champion", times: "1.15" },
              { is: "hunter", times: "0.9" },
            ],
          },
          {
            id: "retainGate",
            kind: "gate",
            when: { metric: "retention", atLeast: "0.8" },
            effect: { kind: "zero" },
            onUnknown: "hold",
          },
          { id: "ceiling", kind: "cap", amount: "25000" },
        ],
      },
      {
        id: "championBoard",
        per: "period",
        onUnknown: "fail",
        then: [],
        pay: { kind: "prizes", rank: "overall", prizes: ["3000", "2000", "1000"], minimumField: 8, ties: "pooled" },
      },
    ],
  },
};
