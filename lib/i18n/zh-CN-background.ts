import type { BackgroundCatalog } from './messages';

/** What the background says in menus and on the button, in 简体中文. */
export const zhBackground: BackgroundCatalog = {
  menuSavePage: '将网页存入 Commonplace',
  menuSaveQuote: '将所选文字存为摘句',
  menuSaveLink: '保存链接',
  menuOpenLibrary: '打开书库',
  badgeSaved: '已保存到 Commonplace',
  badgePrivate: '无痕窗口中的内容不会自动保存：请按此按钮',
};
