// Monthly rankings: 约1.a, 约1.b, 约3.a, 约4, 约5.
import type { RankingRow } from "../row";

export const RANKING_ROWS: readonly RankingRow[] = [];
