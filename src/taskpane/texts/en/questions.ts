// English texts of the questions view.
import type { questions as keys } from "../zh-CN/questions";

export const questions: Readonly<Record<keyof typeof keys, string>> = {
  "questions.title": "Open questions",
  "questions.none": "There is nothing for you to answer now.",
  "questions.held": "No points until answered ({count})",
  "questions.heldHint": "What depends on these counts 0 until you answer and calculate again.",
  "questions.other": "Settled by default ({count})",
  "questions.otherHint": "These are calculated without an answer; choose if the default is not right.",
  "questions.done": "Answered ({count})",
  "questions.doneHint": "They count from the next calculation; until then they can be changed.",
  "questions.takeBack": "Take back",
  "questions.takeBackOf": "Take back the answer about {about}",
  "questions.otherDistrict": "None of these? Write the name of the district",
  "questions.affects": "Affects: {what}",
  "questions.answer": "Answer",
  "questions.choose": "Choose",
  "questions.save": "Save the answer about {about}",
  "questions.answered": "Answered: “{answer}”. It counts from the next calculation.",
  "questions.alias": "Is another name of “{unit}”",
  "questions.newTownship": "Is a new township",
  "questions.newDepartment": "Is a new district department",
  "questions.notOurs": "Is not one of our units",
  "questions.otherUnit": "None of these? Write its name in the directory",
};
