// The product's version as it stands in 运行记录; a test keeps it equal to package.json.

export const VERSION = "0.1.0";
