### Dateline 的用语，简体中文。

digest-title = { $places } · { $date } · { $counts }
digest-counts = { $since }，{ $outlets } 家媒体的 { $stories } 条新闻
digest-since =
    { $day ->
        [today] { $clock } 以来
        [yesterday] 昨天 { $clock } 以来
        [day-ago] 昨天以来
       *[other] { $date } { $clock } 以来
    }
digest-late =
    { $day ->
        [today] 迟到：原定 { $clock }
        [yesterday] 迟到：原定昨天 { $clock }
       *[other] 迟到：原定 { $date } { $clock }
    }
nothing-new = { $places }：{ $since }没有新消息。

comma = { "、" }
map-alt = 各国新闻分布图：{ $countries }
map-country = { $country } { $count }
places-more = { $places }等另 { $count } 处
region-none = 国际

update = 最新进展
also-about = 另涉 { $flags }
outlets-more = +{ $count }
age-now = 刚刚
age-minutes = { $count } 分钟前
age-hours = { $count } 小时前
age-days = { $count } 天前

news = 新增：{ $facts }
news-number = 现为 { $number }（{ $outlet }）
news-outlets = 亦见 { $outlets }
news-places = 现亦涉及{ $places }

dispute = 数字不一 · { $counted }：{ $claims }
counted-dead = 死亡
counted-injured = 受伤
counted-missing = 失踪
counted-arrested = 被捕
counted-rescued = 获救
counted-displaced = 流离失所
counted-magnitude = 震级
counted-who = { $counted }（{ $who }）
claim = { $number }（{ $outlets }）
at-least = 至少 { $count }
about-count = 约 { $count }
at-most = 最多 { $count }

more-here = 另有 { $count } 条：{ $command }
more-left = 另有 { $count } 条
more-elsewhere = 其他地区另有 { $count } 条

pick-story = 一条新闻
settings-button = 设置
reworded = 由模型依据媒体原句改写，事实已与原句核对
change-it = 更改：{ $commands }

notice-moved = { $source }已迁址，今后从 { $address } 读取。
notice-gone = { $source }的网站表示该来源已永久关闭，不再读取。
notice-silent = { $source }已有 { $days } 天无法读取，仍约每天重试一次。
notice-try = 或可改用另一地址：{ $address }
notice-list = 这些来源在所有聊天共用的列表中，请在那里修改。
source-add-button = 读取另一地址
source-remove-button = 移除此来源

sample-label = 样刊
sample-edition = { $label }：媒体与新闻均为虚构。

area-middle-east = 中东
area-gulf = 海湾国家
area-mena = 中东和北非
area-levant = 黎凡特
area-balkans = 巴尔干
area-maghreb = 马格里布
area-sahel = 萨赫勒
area-horn-of-africa = 非洲之角
area-great-lakes = 非洲大湖地区
area-sub-saharan-africa = 撒哈拉以南非洲
area-scandinavia = 斯堪的纳维亚
area-nordics = 北欧国家
area-baltics = 波罗的海国家
area-benelux = 比荷卢
area-iberia = 伊比利亚半岛
area-british-isles = 不列颠群岛
area-visegrad = 维谢格拉德集团
area-central-europe = 中欧
area-caucasus = 高加索
area-eu = 欧盟
area-eurozone = 欧元区
area-asean = 东盟
area-saarc = 南盟
area-indochina = 中南半岛
area-far-east = 远东
area-asia-pacific = 亚太地区
area-latin-america = 拉丁美洲
area-north-america = 北美
area-west-indies = 西印度群岛
area-cis = 前苏联国家
area-arab-world = 阿拉伯世界
area-brics = 金砖国家
area-g7 = 七国集团
area-nato = 北约
area-oceania-pacific = 太平洋岛国
