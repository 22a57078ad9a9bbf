// Recognition's public surface: `recognise(snapshot)` and the values it takes and gives.
export * from "./snapshot";
export * from "./recognition";
export * from "./recognise";
export { settingText, standingSettings, type SettingRow, type StandingSettings } from "./setting-rows";
export { closedPeriod, closingItem, isKnownSetting, settingName } from "./setting-names";
export { DEFAULT_QUOTA_PERCENT, settingProblem } from "./settings";
export { cellAddress, columnLetters, parseAddress } from "./address";
export { readMonth } from "./rankings/settle";
