// Which requirement sets the played Excel supports, e.g. { ExcelApi: "1.14" }.

export type RequirementSets = Readonly<Record<string, string>>;

/** The oldest Excel that the product serves. */
export const FLOOR_SETS: RequirementSets = { ExcelApi: "1.9", DelayForCellEdit: "1.1" };

/** Excel LTSC 2021. */
export const LTSC_2021_SETS: RequirementSets = {
  ExcelApi: "1.14",
  RichApiRuntimeFlag: "1.1",
  DelayForCellEdit: "1.1",
};

/** The sets of a recent Excel, as far as the library build knows them. */
export const NEWEST_SETS: RequirementSets = {
  ExcelApi: "1.17",
  RichApiRuntimeFlag: "1.2",
  DelayForCellEdit: "1.1",
  ExcelApiUndo: "1.40",
};

/** True when `sets` contains `name` at `version` or later; versions compare as numbers, part by part. */
export function supports(sets: RequirementSets, name: string, version = "1.1"): boolean {
  const offered = sets[name];
  if (offered === undefined) return false;
  const [major = 0, minor = 0] = offered.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
