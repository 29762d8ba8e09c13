// Texts of the page, in English and in Chinese. A text with {n} may have several plural forms.

const WORDS = {
  en: {
    title: "OpenTIM console",
    language: "Language",
    skip: "Skip to content",
    overview: "Overview",
    users: "Users",
    signedInAs: "Signed in as {user}",
    signOut: "Sign out",
    signedOut: "You are signed out.",
    loading: "Loading…",
    retry: "Try again",
    close: "Close",
    cancel: "Cancel",
    unreachable: "The server does not answer.",
    refused: "{code}: {sentence}",

    signInTitle: "Sign in",
    signInLead: "For administrators of the app.",
    userId: "User ID",
    userSig: "UserSig",
    userSigHint: "On the server, this makes one:",
    signIn: "Sign in",
    signingIn: "Checking…",
    signInAgain: "Please sign in again.",
    missing: "Please fill in both fields.",

    figures: "Figures",
    figureUsers: "Users",
    figureConversations: "Conversations",
    figureMessages: "Messages",
    figureDevices: "Connected devices",
    asOf: "As of {time}",

    deletions: "Deleted conversations",
    period: "Period",
    hours: "24 hours",
    days: "30 days",
    chartHours: {
      one: "{n} conversation deleted in the last 24 hours",
      other: "{n} conversations deleted in the last 24 hours",
    },
    chartDays: {
      one: "{n} conversation deleted in the last 30 days",
      other: "{n} conversations deleted in the last 30 days",
    },
    chartMost: "{total}; most: {n}, {when}",
    chartTable: "As a table",
    when: "When",
    number: "Deleted",

    settings: "Settings",
    sync: "Sync conversation deletion across devices",
    on: "On",
    off: "Off",
    syncOff:
      "A user's other devices keep the conversation in their list, with the history they hold. If the history was deleted too, it is gone from the server for them as well.",
    syncOn:
      "A user's other devices delete the conversation likewise: at once when connected, otherwise at their next login.",
    syncFrom: "Applies to deletions from now on.",
    syncNowOn: "Other devices follow from now on.",
    syncNowOff: "Other devices no longer follow.",

    search: "User ID begins with",
    noUsers: "No user's ID begins with “{prefix}”.",
    noUsersAtAll: "There are no users yet.",
    user: "User",
    conversations: "Conversations",
    devices: "Devices",
    devicesOf: "{connected} of {known} connected",
    noDevices: "none",
    previous: "Previous",
    next: "Next",
    page: "Page {n}",
    pages: "Pages",

    device: "Device",
    connected: "connected",
    notConnected: "not connected",
    deviceSignedOut: "signed out",
    lastLogin: "last login {time}",
    noDevicesYet: "No device has signed in yet.",
    kick: "Sign out all devices",
    kickTitle: "Sign out all devices of {user}?",
    kickText: {
      one: "One device has to sign in again. Nothing is deleted.",
      other: "{n} devices have to sign in again. Nothing is deleted.",
    },
    kicked: "All devices of {user} are signed out.",

    noConversations: "The list is empty.",
    conversation: "Conversation",
    lastActivity: "Last activity",
    unread: "Unread",
    messages: "Messages",
    pinned: "Pinned",
    noMessage: "no message",
    notText: "[{kind}]",
    typeC2c: "User",
    typeGroup: "Group",
    typeWork: "Work group",
    typePublic: "Public group",
    typeMeeting: "Meeting",
    typeCommunity: "Community",
    selectAll: "Select all shown",
    select: "Select {name}",
    selected: { one: "{n} selected", other: "{n} selected" },
    more: "Show more",
    deleteSelected: "Delete…",

    deleteTitle: {
      one: "Delete {n} conversation of {user}?",
      other: "Delete {n} conversations of {user}?",
    },
    andMore: { one: "and {n} more", other: "and {n} more" },
    withHistory: "With history",
    withHistoryHint: "The messages go too, not just the entries of the list.",
    loss: "What will be lost",
    lossEntries: {
      one: "The entry leaves {user}'s list, with its unread count and pin.",
      other: "{n} entries leave {user}'s list, with their unread counts and pins.",
    },
    lossHistory: {
      one: "{user} can no longer read 1 message on the server.",
      other: "{user} can no longer read {n} messages on the server.",
    },
    lossErased: {
      one: "1 of them nobody else can read: it is erased for good.",
      other: "{n} of them nobody else can read: they are erased for good.",
    },
    lossNoneErased: "Each of them another participant can still read, so none is erased yet.",
    lossNoHistory: "There is no message in it that {user} can read.",
    keepHistory: "The messages stay. A new message brings the conversation back, with them.",
    devicesFollow: {
      one: "{user}'s devices delete it likewise, because the switch for that is on.",
      other: "{user}'s devices delete them likewise, because the switch for that is on.",
    },
    devicesKeep: {
      one: "{user}'s devices keep the entry and what they hold of its history, because the switch for that is off.",
      other: "{user}'s devices keep the entries and what they hold of their histories, because the switch for that is off.",
    },
    othersKeep: "Other participants keep their entries and messages.",
    noUndo: "This cannot be undone.",
    deleteNow: { one: "Delete {n} conversation", other: "Delete {n} conversations" },
    deleting: "Deleting…",
    deleted: { one: "{n} conversation deleted.", other: "{n} conversations deleted." },
    notFound: "There is no such page.",
  },
  zh: {
    title: "OpenTIM 控制台",
    language: "语言",
    skip: "跳到内容",
    overview: "概览",
    users: "用户",
    signedInAs: "已登录：{user}",
    signOut: "退出登录",
    signedOut: "您已退出登录。",
    loading: "正在加载…",
    retry: "重试",
    close: "关闭",
    cancel: "取消",
    unreachable: "服务器没有响应。",
    refused: "{code}：{sentence}",

    signInTitle: "登录",
    signInLead: "仅限应用管理员。",
    userId: "用户 ID",
    userSig: "UserSig",
    userSigHint: "在服务器上可这样生成：",
    signIn: "登录",
    signingIn: "正在验证…",
    signInAgain: "请重新登录。",
    missing: "请填写两个输入框。",

    figures: "数据",
    figureUsers: "用户",
    figureConversations: "会话",
    figureMessages: "消息",
    figureDevices: "在线设备",
    asOf: "截至 {time}",

    deletions: "已删除的会话",
    period: "时间范围",
    hours: "24 小时",
    days: "30 天",
    chartHours: { other: "最近 24 小时删除了 {n} 个会话" },
    chartDays: { other: "最近 30 天删除了 {n} 个会话" },
    chartMost: "{total}，最多 {n} 个（{when}）",
    chartTable: "以表格显示",
    when: "时间",
    number: "删除数",

    settings: "设置",
    sync: "多端同步删除会话",
    on: "开启",
    off: "关闭",
    syncOff: "用户的其他设备保留该会话及其本地历史消息。如果删除时一并清除了历史消息，服务器上的历史消息对这些设备也不再可用。",
    syncOn: "用户的其他设备同样删除该会话：在线设备立即删除，离线设备在下次登录时删除。",
    syncFrom: "仅对此后的删除生效。",
    syncNowOn: "此后其他设备将同步删除。",
    syncNowOff: "其他设备不再同步删除。",

    search: "用户 ID 前缀",
    noUsers: "没有 ID 以“{prefix}”开头的用户。",
    noUsersAtAll: "还没有用户。",
    user: "用户",
    conversations: "会话",
    devices: "设备",
    devicesOf: "{known} 台中 {connected} 台在线",
    noDevices: "无",
    previous: "上一页",
    next: "下一页",
    page: "第 {n} 页",
    pages: "分页",

    device: "设备",
    connected: "在线",
    notConnected: "离线",
    deviceSignedOut: "已下线",
    lastLogin: "最近登录 {time}",
    noDevicesYet: "还没有设备登录过。",
    kick: "让所有设备下线",
    kickTitle: "让 {user} 的所有设备下线？",
    kickText: { other: "{n} 台设备需要重新登录。不会删除任何内容。" },
    kicked: "{user} 的所有设备已下线。",

    noConversations: "会话列表为空。",
    conversation: "会话",
    lastActivity: "最近活动",
    unread: "未读",
    messages: "消息",
    pinned: "置顶",
    noMessage: "没有消息",
    notText: "[{kind}]",
    typeC2c: "单聊",
    typeGroup: "群组",
    typeWork: "好友工作群",
    typePublic: "陌生人社交群",
    typeMeeting: "临时会议群",
    typeCommunity: "社群",
    selectAll: "全选已显示的会话",
    select: "选择 {name}",
    selected: { other: "已选 {n} 个" },
    more: "显示更多",
    deleteSelected: "删除…",

    deleteTitle: { other: "删除 {user} 的 {n} 个会话？" },
    andMore: { other: "以及另外 {n} 个" },
    withHistory: "同时清除历史消息",
    withHistoryHint: "不仅移除列表条目，消息也一并清除。",
    loss: "将会失去",
    lossEntries: { other: "{n} 个条目将从 {user} 的列表中移除，未读数与置顶一并清除。" },
    lossHistory: { other: "{user} 将无法再从服务器读取 {n} 条消息。" },
    lossErased: { other: "其中 {n} 条没有其他人可以读取，将被永久抹除。" },
    lossNoneErased: "这些消息仍有其他成员可以读取，因此暂不抹除。",
    lossNoHistory: "其中没有 {user} 可以读取的消息。",
    keepHistory: "消息保留。收到新消息时，会话会连同这些消息重新出现。",
    devicesFollow: { other: "{user} 的设备会同样删除，因为同步开关已开启。" },
    devicesKeep: { other: "{user} 的设备会保留条目及其本地历史消息，因为同步开关已关闭。" },
    othersKeep: "其他成员保留他们的会话和消息。",
    noUndo: "此操作无法撤销。",
    deleteNow: { other: "删除 {n} 个会话" },
    deleting: "正在删除…",
    deleted: { other: "已删除 {n} 个会话。" },
    notFound: "没有这个页面。",
  },
};

/** The languages, by their own names. */
export const LANGUAGES = { en: "English", zh: "中文" };

const KEPT = "opentim.language";
const TAGS = { en: "en", zh: "zh-CN" };
let language = "en";

/** The language chosen before, or else the browser's. */
export function firstLanguage() {
  const kept = localStorage.getItem(KEPT);
  if (kept in LANGUAGES) return kept;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function setLanguage(name, keep = false) {
  language = name;
  document.documentElement.lang = TAGS[name];
  if (keep) localStorage.setItem(KEPT, name);
}

export const currentLanguage = () => language;

/** A text with its placeholders in braces filled in; numbers in the language's format. */
export function say(key, values = {}) {
  const entry = WORDS[language][key];
  const form = typeof entry === "string"
    ? entry
    : entry[new Intl.PluralRules(TAGS[language]).select(values.n)] ?? entry.other;
  return form.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" && name !== "code" ? count(value) : String(value);
  });
}

export const count = (number) => new Intl.NumberFormat(TAGS[language]).format(number);

const dates = (options) => (seconds) =>
  new Intl.DateTimeFormat(TAGS[language], options).format(new Date(seconds * 1000));

/** A time, given in seconds since 1970, as date and time, or in shorter forms. */
export const dateTime = dates({ dateStyle: "medium", timeStyle: "short" });
export const clock = dates({ timeStyle: "medium" });
export const hourOf = dates({ hour: "numeric" });
export const dayOf = dates({ month: "short", day: "numeric" });
