/* The page's own words, in both languages; those of classes and relations come from the ontology. */

import { state } from "./state.js";

const words = {
  ar: {
    language: "English", search: "ابحث بأي اسم…", hits: "نتائج البحث", none: "لا شيء بهذا الاسم", only: "اعرض هذه وحدها",
    hidden: "مخفي بالمرشحات", graph: "الرسم", timeline: "الخط الزمني", table: "الجداول", fit: "ملاءمة", names: "أسماء العلاقات",
    theme: "داكن أو فاتح", save: "حفظ", filters: "المرشحات", back: "رجوع", forward: "تقدم", all: "عرض الكل",
    kinds: "الأصناف", relations: "العلاقات", statuses: "حالة الأحداث", country: "الدولة", document: "البيان", time: "الزمن",
    any: "الكل", from: "من", to: "إلى", undated: "ما لا تاريخ له يبقى ظاهرًا", reset: "ألغِ المرشحات",
    entities: "الكيانات", edges: "العلاقات", shown: (n, all) => `${n} من ${all}`, close: "إغلاق",
    outgoing: "علاقات صادرة", incoming: "علاقات واردة", facts: "حقائق", evidence: "الشواهد", aliases: "أسماء أخرى",
    read: "اقرأ في البيان", rule: "القاعدة", confidence: "الثقة", published: "نُشر في", source: "المصدر", open: "فتح المصدر",
    says: "تقول هذه الكلمات", statement: "نص البيان", undocumented: "لا شاهد لهذه العلاقة",
    expand: "وسّع الجيران", collapse: "اطوِ", focus: "الجيران وحدهم", unfocus: "كل الرسم",
    begin: "مسار من هنا", finish: "مسار إلى هنا", path: (n) => `مسار من ${n} علاقات`, nopath: "لا مسار بينهما في المعروض",
    choose: "اختر الطرف الآخر للمسار", many: (n) => `أتضيف ${n} من الجيران؟`, yes: "أضف", no: "لا",
    actor: "الفاعل", event: "الحدث", when: "التاريخ", who: "المشاركون", where: "المكان", dated: "أحداث مؤرخة", nodates: "لا أحداث مؤرخة في المعروض",
    name: "الاسم", kind: "الصنف", degree: "عدد العلاقات", relation: "العلاقة", more: "المزيد", link: "نسخ الرابط", print: "طباعة", copied: "نُسخ الرابط",
    empty: "لا شيء في هذا الرسم: لم يذكر البيان كيانًا يمكن رسمه.", nothing: "أخفت المرشحات كل شيء.",
    how: "كل شكل كيان ولونه صنفه، وكل سهم علاقة. اختر أيًا منهما لتقرأ الكلمات التي تقوله، أو ابحث باسم.",
    overview: (n, all) => `يظهر من كل مجتمع أكثر كياناته ارتباطًا: ${n} من ${all}؛ ابحث عن غيرها أو وسّع الجيران.`, slow: (n) => `عرض ${n} كيان قد يستغرق ثواني.`,
    canvas: "رسم المعرفة. الأسهم تنتقل بين الجيران، Enter يفتح التفاصيل، e يوسع، + و− و0 للتكبير، / للبحث",
    skip: "تجاوز إلى الجداول", counts: (n) => `البيانات: ${n}`, unknown: "بلا صنف", comma: "، ",
  },
  en: {
    language: "العربية", search: "Search by any name…", hits: "Search results", none: "Nothing has this name", only: "Show only these",
    hidden: "hidden by filters", graph: "Graph", timeline: "Timeline", table: "Tables", fit: "Fit", names: "Relation names",
    theme: "Dark or light", save: "Save", filters: "Filters", back: "Back", forward: "Forward", all: "Show all",
    kinds: "Classes", relations: "Relations", statuses: "Event status", country: "Country", document: "Statement", time: "Time",
    any: "All", from: "From", to: "To", undated: "What has no date stays", reset: "Clear filters",
    entities: "Entities", edges: "Relations", shown: (n, all) => `${n} of ${all}`, close: "Close",
    outgoing: "Outgoing relations", incoming: "Incoming relations", facts: "Facts", evidence: "Evidence", aliases: "Other names",
    read: "Read in the statement", rule: "Rule", confidence: "Confidence", published: "Published", source: "Source", open: "Open the source",
    says: "These words say", statement: "Whole statement", undocumented: "No evidence is recorded for this relation",
    expand: "Expand", collapse: "Collapse", focus: "Only neighbours", unfocus: "Whole graph",
    begin: "Path from here", finish: "Path to here", path: (n) => `A path of ${n} relations`, nopath: "No path between them in what is shown",
    choose: "Choose the other end of the path", many: (n) => `Add ${n} neighbours?`, yes: "Add", no: "No",
    actor: "Actor", event: "Event", when: "Date", who: "Participants", where: "Place", dated: "Dated events", nodates: "No dated event in what is shown",
    name: "Name", kind: "Class", degree: "Relations", relation: "Relation", more: "More", link: "Copy link", print: "Print", copied: "Link copied",
    empty: "Nothing is in this graph: the statement names no entity that could be drawn.", nothing: "The filters hide everything.",
    how: "Each shape is an entity, coloured by class; each arrow a relation. Choose one to read the words that say it, or search by name.",
    overview: (n, all) => `Of each community the best connected entities are shown, ${n} of ${all}; search for others or expand neighbours.`, slow: (n) => `To show ${n} entities may take seconds.`,
    canvas: "Knowledge graph. Arrow keys walk between neighbours, Enter opens details, e expands, + − 0 zoom, / searches",
    skip: "Skip to the tables", counts: (n) => `Statements: ${n}`, unknown: "no class", comma: ", ",
  },
};

export const word = (key) => words[state.language][key];

/* The label in the language of the page, else in any. */
export const label = (labels) => labels[state.language] || labels.ar || labels.en || Object.values(labels)[0] || "";

const LONGEST = 160;

/* A label that fits a line of a list. */
export const brief = (text) => (text.length > LONGEST ? `${Array.from(text).slice(0, LONGEST).join("")}…` : text);

const formats = new Map(); /* each is slow to make */

function format(key, made) {
  const locale = state.language === "ar" ? "ar-u-nu-latn" : "en-GB";
  if (!formats.has(locale + key)) formats.set(locale + key, made(locale));
  return formats.get(locale + key);
}

export const count = (number) => format("number", (locale) => new Intl.NumberFormat(locale)).format(number);

/* A day, month or year of ISO 8601 in words; anything else as it stands. */
export function day(date) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (!found || Number.isNaN(Date.parse(date))) return date;
  const form = { year: "numeric", month: found[2] && "long", day: found[3] && "numeric", timeZone: "UTC" };
  return format(`day ${date.length}`, (locale) => new Intl.DateTimeFormat(locale, form)).format(new Date(date));
}

export const directionOf = (text) => (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? "rtl" : "ltr");
