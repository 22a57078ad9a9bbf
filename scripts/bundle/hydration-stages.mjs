// Stands for fast-element's templating/hydration-view.js: the names that the rest of it compares stages with.
export const HydrationStage = { unhydrated: "unhydrated", hydrating: "hydrating", hydrated: "hydrated" };
