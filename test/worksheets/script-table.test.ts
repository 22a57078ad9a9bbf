// The table of Traditional and Simplified characters, as it is read from its distances.
import { Converter } from "opencc-js/t2cn";
import { simplifiedTwins } from "../../src/worksheets/script-table";

const TWINS = simplifiedTwins();
const TRADITIONAL = TWINS.flatMap((_, code) => String.fromCharCode(code));

it("gives every Traditional character the twin that OpenCC gives it", () => {
  const simplify = Converter({ from: "t", to: "cn" });
  expect(TRADITIONAL).toHaveLength(2922);
  for (const character of TRADITIONAL) {
    expect(`${character}${TWINS[character.charCodeAt(0)]}`).toBe(`${character}${simplify(character)}`);
  }
});

it.each([
  ["鄉", "乡"],
  ["鎮", "镇"],
  ["縣", "县"],
  ["區", "区"],
  ["鑫", undefined],
  ["乾", undefined], // 乾县 is Simplified
])("%s becomes %s", (character, twin) => {
  expect(TWINS[character.charCodeAt(0)]).toBe(twin);
});
