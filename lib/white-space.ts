/** White space that is anything but one blank: to put a blank in the place of every blank would take three times as long. */
const RUN = /[^\S ]\s*| \s+/gu;

/** A text on one line, its words one blank apart. */
export const onOneLine = (text: string): string => text.replace(RUN, ' ');
