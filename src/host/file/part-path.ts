// Paths of package parts: segments with "/" between them, as in addresses; the same in browsers and in Node.

/** Everything before the last "/"; "" for a part at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Everything after the last "/". */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** With its dot; "" when the file name has none. */
export function extensionOf(path: string): string {
  return /[^/](\.[^./]*)$/.exec(path)?.[1] ?? "";
}

/** The path that `target` means in `folder`; one that starts with "/" counts from the top. */
export function resolvePath(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of `${target.startsWith("/") ? "" : folder}/${target}`.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** How a part in `folder` names `target`. */
export function relativePath(folder: string, target: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}
