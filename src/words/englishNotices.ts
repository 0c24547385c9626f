/** The sentences of notices in English, by code; `{name}` is filled in. */
export const englishNotices = {
  "notice.nobody": "There is nobody in the records or on the roster.",
  "notice.amounts-rounded": "Amounts rounded, because they had more digits than their currency: {count}.",
  "notice.unsafe-integers": "Whole numbers so large that neighbours cannot be told apart: {count}.",
  "notice.deals-unsplit": "Deals of {credits} that nobody splits and that are their owners': {count} ({examples}).",
  "notice.credit-limited":
    "Deals of {credits} of which not all is credited, because of the limit per deal: {count} ({examples}).",
  "notice.returns-not-credited":
    "Deals of {credits} below zero, which credit and take back nothing: {count} ({examples}).",
  "notice.managers-not-listed":
    "Managers whom {credits} would credit, but who are not in the table: {count} ({examples}).",
  "notice.window-beyond-period":
    "Something is paid on {metric}, whose days from {from} to {to} go beyond the period: they are paid in other periods, too.",
  "notice.window-outside-period":
    "Something is paid on {metric}, none of whose days from {from} to {to} lies in the period.",
  "notice.rank-outside-ceiling":
    "{component} pays by rank, but stands outside every ceiling that the plan sets for pay by rank.",
  "notice.period-open": "The records were seen on {asOf}, before the last day of the period, {last}.",
  "notice.alias-applied": "Records that say {from} and were read as {to}: {count}.",
  "notice.source-not-used": "The source {source} is not named in the scheme and was not read.",
  "notice.field-not-found": "No record of {source} has the field {field}; the fields there are: {fields}.",
  "notice.figures-missing":
    "Records that {metric} would count, but for the figure that they lack: {count} ({examples}).",
  "notice.dates-missing":
    "People without a day in {field}: {count} ({examples}). Their {metric} is not known, nor what hangs on it.",
  "notice.key-not-found":
    "Records that {metric} would count, but whose {by} has no row in {lookup}: {count} ({examples}); without a row: {keys}. Where a key is only spelt otherwise, write an alias on {source}.",
  "notice.nothing-selected":
    "{metric} selects no record of {source}: none has {value} as its {field}; the values there are: {there}.",
  "notice.year-begins-inside":
    "The year to date of {metric} begins inside the period, on {from}; days before it do not count.",
  "notice.undefined-table": "The table was made by hand or rolled up, so nothing says how its metrics were measured.",
  "notice.no-way":
    "People who have no way to go for {metric}, because the target is no better than the baseline, or one is missing: {count}.",
  "notice.words-unmapped":
    "People whose word of {metric} is none that is listed, but counts as other: {count} ({words}).",
  "notice.no-value": "Nobody has a value of {metric}.",
  "notice.no-target": "People without a target above zero for {metric}, so that their attainment is missing: {count}.",
  "notice.profile-unused": "Nobody fits the profile {profile}, which asks for {asked}; there is {there}.",
  "notice.profile-unknown":
    "People who might fit the profile {profile} but for what is not known of them ({facts}), judged by the scheme's own weights: {count}.",
  "notice.flat-population": "The figures of {metric} tell nobody apart ({peers}), so everybody earns the same.",
  "notice.all-reached":
    "Even the worst has reached what {metric} is held against ({peers}), so nobody is told apart by it.",
  "notice.group-reached":
    "Even the worst of {group} has reached what {metric} is held against ({peers}), so nobody there is told apart by it.",
  "notice.no-curve": "{metric} has no figure to compare with, so it is missing for everybody.",
  "notice.flat-group":
    "The figures of {metric} tell nobody in the group {group} apart ({peers}), so all of it earn the same.",
  "notice.flat-missing": "The figures of {metric} tell nobody apart ({peers}), so it is missing for everybody.",
  "notice.flat-group-missing":
    "The figures of {metric} tell nobody in the group {group} apart ({peers}), so it is missing for all of it.",
  "notice.no-group":
    "People without a {by}, who have nobody to be compared with for {metric}, so it is missing: {count}.",
  "notice.small-group": "The group {group} is compared with everybody; its figures of {metric} are too few: {peers}.",
  "notice.limit-unknown": "People for whom nobody can say whether the limit {limit} on {node} holds: {count}.",
  "notice.flat-join": "Nobody differs from anybody in {node}, so everybody has the middle.",
  "notice.weight-without-spread": "Nobody differs from anybody in {child}, so {kind} gives it no weight in {node}.",
  "notice.weights-without-spread": "No part of {node} tells anybody apart, so {kind} gives all the same weight.",
  "notice.strengths-of-outcome":
    "The attribute {attribute} was found in the period that is judged: people are weighted by their outcome.",
  "notice.undated-strengths":
    "Nobody can tell whether the attribute {attribute} was found before the period that is judged: a table has no period.",
  "notice.weight-raised": "{child} would weigh less in {node}, but for its bound.",
  "notice.weight-lowered": "{child} would weigh more in {node}, but for its bound.",
  "notice.weighted-by-outcome":
    "The profile {profile} asks about {metric}, which is scored for the same period: people are weighted by their outcome.",
  "notice.inconsistent-judgements":
    "The judgements behind the weights of {node} disagree: their ratio is {ratio} ({index}), above 0.1. {of} against {against} was judged {judged}, the weights say {implied}.",
  "notice.unknown-consistency":
    "{index} tells nothing of so many judgements as stand behind the weights of {node}. {of} against {against} agrees least: it was judged {judged}, the weights say {implied}.",
  "notice.weights-not-read": "{node} is joined by {kind}, which counts every part alike; its weights differ.",
  "notice.relative-node-feeds-pay": "{node} holds people against each other, and pay hangs on it.",
  "notice.no-cut": "Nobody has a score of {node}, so there is nothing to cut at.",
  "notice.flat-cut": "All scores of {node} are equal, so the cut at {at} tells nobody apart.",
  "notice.cuts-together": "Two cuts of {node} fall together at {at}, so nobody is in its band {band}.",
  "notice.no-previous": "The earlier scores lack the quadrant {quadrant} with these cells, so nobody is held in it.",
  "notice.relative-feeds-pay": "{metric} compares people with each other, and pay hangs on it.",
  "notice.rate-above-one": "{component} pays a rate of {rate}, more than the whole base; 8 % is written 0.08.",
  "notice.people-without-team": "People who belong to no team, because they have no {by}: {count} ({examples}).",
  "notice.people-left-out":
    "{column} of {team} leaves out people whose figures are missing: {count} of {people} ({examples}).",
  "notice.no-weight": "{column} of {team} is missing, because no weight is above zero.",
  "notice.negative-weight": "{column} of {team} is missing, because of weights below zero: {count} ({examples}).",
  "notice.columns-joined": "{node} is not the weighted mean of its parts, so the mean of the columns is not its score.",
  "notice.columns-limited": "People whose score of {node} a limit changed, which no column shows: {count}.",
  "notice.columns-profiled": "People for whom the parts of {node} weigh something else, by their profile: {count}.",
  "notice.columns-missing":
    "People whose score of {node} is another than the mean of the columns, because metrics are missing: {count}.",
  "notice.curve-holds": "The curve over {metric} holds what may hang on it as it is: {held}.",
  "notice.curve-holds-shared": "The curve over {metric} holds what people share as it is.",
  "notice.no-active-day":
    "People without a single active day in the time measured, so that their {metric} is 0: {count} ({examples}). Is their {field} right?",
  "notice.word-of-nobody": "Pay asks for {word} as {attribute}, which nobody has.",
  "notice.amount-unknown":
    'People whom {component} pays nothing, because a fact is missing: {count} ({examples}). To withhold it instead, write "onUnknown": "hold".',
  "notice.field-too-small": "{component} awards nothing: people with a place {ranked}, needed {minimumField}.",
} as const;
