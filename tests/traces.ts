/**
 * What must not be counted, shown or demanded, not even in a hidden report (NORMS D2: no 打卡签到,
 * 积分排名, 在线时长, install or login rates, likes, forwards, learning hours, forced photos). Found in names
 * and texts: `personScore`, `person_score` and "person score" read alike.
 */
const traces: readonly RegExp[] = [
  /积分|打卡|签到|在线时长|在线率|登录率|安装率|活跃度|排名|排行|榜单|红黑榜|点赞|点击量|转发量|学时排|学习时长/,
  /截图|强制拍照|必须拍照|必传照片|定位轨迹|轨迹上传/,
  /\bscor(e|es|ed|ing|eboards?)\b|\bpoints?\b|\bbadges?\b|\bstreaks?\b/,
  /\bcheck ?ins?\b|\bclock ?ins?\b|\bonline (time|hours|minutes|seconds|days|duration|rate)\b/,
  /\b(time|minutes|hours) (spent|online|on screen)\b|\bdwell\b|\bactive (time|minutes|days)\b/,
  /\brank(s|ed|ing|ings)?\b|\bleader ?boards?\b|\btop (ten|people|performers)\b/,
  /\blikes\b|\bliked\b|\blike counts?\b|\bthumbs? ups?\b|\b(forward|share|click|view) counts?\b/,
  /\b(log|sign) ?ins? (counts?|rates?|days)\b|\blogin (counts?|rates?|days)\b|\binstall rates?\b/,
  /\bscreenshots?\b|\b(forced|required|mandatory) photos?\b|\bphotos? (required|mandatory)\b/,
  /\bgeolocation\b|\blatitude\b|\blongitude\b|\bgps\b/,
]

/** The first word of this kind in a name or text; nothing where there is none. */
export function traceIn(text: string): string | undefined {
  const plain = text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
  return traces.map(trace => trace.exec(plain)?.[0]).find(Boolean)
}
