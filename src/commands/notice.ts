// The page inside the ribbon's notice window: shows its sentence as text.
import { noticeText, readNotice } from "./notices";

const { notice, language } = readNotice(window.location.hash);
const place = document.getElementById("notice");
document.documentElement.lang = language;
if (place !== null) place.textContent = noticeText(notice, language);
