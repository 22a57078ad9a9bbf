// Gives a saved workbook to the person as a download.

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The name to save under: always .xlsx, since macros are not kept. */
export function savedName(name: string): string {
  return `${name.replace(/\.[^.]*$/, "")}.xlsx`;
}

export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content over once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address));
}
