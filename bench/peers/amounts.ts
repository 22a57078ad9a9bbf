// The amounts of the event clauses, written down once more from the mechanism for contestants that are not the engine.

/** Kind, level, clause, family of the same matter, points of a township, points of a department. */
export type Amount = readonly [
  kind: string,
  level: string,
  clause: string,
  family: string,
  township: number,
  department: number,
];

export const AMOUNTS: readonly Amount[] = [
  ...["通报表扬", "红榜"].flatMap((kind) => levels(kind, "激4.", "激4", [20, 15, 10, 5], [4, 3, 2, 1])),
  ...["现场会", "推进会"].flatMap((kind) => levels(kind, "激6.", "激6", [20, 15, 10, 5], [4, 3, 2, 1])),
  ...levels("媒体宣传", "激7.", "激7", [15, 10, 5], [3, 2, 1]),
  ...["通报批评", "黑榜", "形式主义"].flatMap((kind): Amount[] => [
    [kind, "国家", "激5.a", "批评", -20, -4],
    [kind, "省", "约6", "批评", -15, -3],
    [kind, "市", "约3.b", "批评", -10, -2],
    [kind, "区", "激5.d", "批评", -5, -1],
  ]),
  ...["国家", "省", "市"].map((level): Amount => ["影响考核评价", level, "约3.c", "批评", -10, -2]),
  ["督查通报", "区", "激8.a", "批评", -2, -0.5],
  ["任务未落实", "区", "激8.b", "批评", -2, -0.5],
  ["资料台账", "区", "激8.c", "激8.c", -2, -0.5],
  ["整改不力是", "区", "约2.a", "约2", -4, -1],
  ["整改不力否", "区", "激8.b", "批评", -2, -0.5],
  ["整改不力", "区", "约2.a", "约2", -4, -1],
  ["交办不力是", "区", "约2.b", "约2", -4, -1],
  ["交办不力否", "区", "激8.b", "批评", -2, -0.5],
  ["交办不力", "区", "约2.b", "约2", -4, -1],
];

function levels(
  kind: string,
  clause: string,
  family: string,
  township: readonly number[],
  department: readonly number[],
): Amount[] {
  return township.map((points, index) => [
    kind,
    ["国家", "省", "市", "区"][index] ?? "",
    `${clause}${"abcd"[index] ?? ""}`,
    family,
    points,
    department[index] ?? 0,
  ]);
}
