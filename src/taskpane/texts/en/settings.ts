// English texts of the settings view.
import type { settings as keys } from "../zh-CN/settings";

export const settings: Readonly<Record<keyof typeof keys, string>> = {
  "settings.title": "Settings",
  "settings.hint":
    "Changes are written to the sheet “设置” and count from the next calculation; blank means the default.",
  "settings.figures": "Points, places, streaks and days are changed on this sheet:",
  "settings.group.district": "District",
  "settings.group.people": "People",
  "settings.group.period": "Period",
  "settings.group.switch": "Readings",
  "settings.group.other": "Other",
  "settings.default": "Default: {value}",
  "settings.useDefault": "Default",
  "settings.useDefaultNow": "Default ({value})",
  "settings.empty": "blank",
  "settings.byPerson": "Entered by a person",
  "settings.clauses": "Clauses {clauses}",
  "settings.save": "Save {name}",
  "settings.giveBack": "Back to default",
  "settings.giveBackOf": "Set {name} back to default",
};
