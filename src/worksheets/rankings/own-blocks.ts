// Whose each block of own columns is: side by side, tables stand before each other's blocks.
import type { OwnColumnBlock } from "../memory/own-columns";
import type { RankingTable } from "../recognition";

/** A table with the blocks that may be its own, left to right, and the keys of its rankings. */
export interface Claim {
  readonly table: RankingTable;
  readonly blocks: readonly OwnColumnBlock[];
  readonly keys: ReadonlySet<string>;
}

type Rule = (claim: Claim, block: OwnColumnBlock, isInOrder: boolean) => boolean;

const names: Rule = ({ keys }, { ranking }) => ranking !== null && keys.has(ranking);

/** Strongest first: a block may be gone or new, a table may have begun or ceased to count since they were written. */
const RULES: readonly Rule[] = [
  (claim, block, isInOrder) => isInOrder && names(claim, block, isInOrder),
  (claim, block, isInOrder) => claim.table.counts && names(claim, block, isInOrder),
  names,
  (claim) => claim.table.counts,
  () => true,
];

/** The tables with the own columns that are theirs; every block is given once. */
export function withOwnColumns(claims: readonly Claim[]): RankingTable[] {
  const given = new Map<OwnColumnBlock, Claim>();
  const taken = new Map<Claim, OwnColumnBlock>();
  for (const rule of RULES) {
    for (const claim of claims) {
      const block = taken.has(claim)
        ? undefined
        : claim.blocks.find((each) => !given.has(each) && rule(claim, each, isInOrder(claims, claim, each)));
      if (block === undefined) continue;
      given.set(block, claim);
      taken.set(claim, block);
    }
  }
  return claims.map((claim) => withBlock(claim.table, taken.get(claim)));
}

/** Does the block stand at the table's place, where there are as many blocks as tables before them? */
function isInOrder(claims: readonly Claim[], claim: Claim, block: OwnColumnBlock): boolean {
  const beside = claims.filter(({ blocks }) => blocks.includes(block));
  return beside.length === claim.blocks.length && claim.blocks[beside.indexOf(claim)] === block;
}

function withBlock(table: RankingTable, block: OwnColumnBlock | undefined): RankingTable {
  if (block === undefined) return table;
  return { ...table, ownColumns: { headerRow: block.headerRow, columns: block.columns } };
}
