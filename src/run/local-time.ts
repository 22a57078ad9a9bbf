// Local date and time as the run log shows it; the callers of the use cases read the clock, nobody below them does.

/** "YYYY-MM-DD hh:mm" in the machine's own time zone. */
export function localTime(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
