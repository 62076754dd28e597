### Dateline 说的话，简体中文。称读者为“你”。

settings-line = settings 时区 karachi 时间 07:30, 18:00
start-line = 巴基斯坦和南亚 周一至周五 7:30 karachi

explain-digest = 内容是这个聊天订阅的地方，或全世界。这里显示过的仍会出现在下一期简报里。
examples-digest =
    digest
    digest 南亚
    digest 日本、韩国
    digest 昨天
    digest 巴基斯坦 2021-04-08
explain-country = 关于这个国家的新闻，不论在哪里发稿。任何语言的名称、代码和旗帜都可以。
examples-country =
    country 巴基斯坦
    country PK
    country 🇵🇰
explain-region = 联合国划分的地区和常用名称（萨赫勒、巴尔干、海湾），按国家分组。
examples-region =
    region 南亚
    region 中东
    region 世界
explain-world = 最近一天最重要的新闻；按钮可进入各大洲。
examples-world = world
explain-search = 先列出包含所有词的新闻；没有时，列出包含部分词的。
examples-search =
    search 停火
    search 中央银行
    search 洪水
explain-story = 与这些词最相符的新闻。末尾加“sources”列出它的文章。
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = 也说明为什么告诉了这个聊天，或为什么没有。不写内容：说明最近显示的那条新闻。
examples-why = why mirani dam
explain-subscribe = 地点之间用逗号分开，之后可以写时间、星期和时区。再次请求会增加地点。
examples-subscribe =
    subscribe 巴基斯坦、南亚 07:30
    subscribe 肯尼亚 周一至周五 早上7点 nairobi
explain-subscriptions = 这个聊天的地点，以及简报的时间、星期和时区。
examples-subscriptions = subscriptions
explain-unsubscribe = 你的时间和时区会保留到下次订阅。
examples-unsubscribe =
    unsubscribe 巴基斯坦
    unsubscribe 全部
explain-settings = 不写内容就显示设置；一行可以更改几项。免打扰时段的简报会在结束后马上送到。
examples-settings =
    settings
    settings 时区 karachi
    settings 时间 07:30, 18:00
    settings 日子 周一至周五
    settings 免打扰 22:00-06:30
    settings 篇幅 短
    settings 语言 乌尔都语
    settings 新闻 en, zh
    settings 声音 关
    settings 地图 开
explain-follow = 包含所有这些词的新闻会随下一期简报送到。不写词就显示这个聊天关注的内容。
examples-follow =
    follow 中央银行
    follow 印度河 水条约
    follow
explain-mute = 包含所有这些词、只有那家媒体报道、或主要关于那个地方的新闻不再显示。一个名称有多种可能时，先当作媒体，再当作地点；前面加“词”表示它是词语。
examples-mute =
    mute 板球
    mute 媒体 gulf mirror
    mute 地点 印度
    mute
explain-unmute = 不写内容就列出这里屏蔽的一切。
examples-unmute =
    unmute 板球
    unmute
explain-pause = 地点、时间和告诉过你的内容保持不变。不写日期就持续到 /resume。
examples-pause =
    pause
    pause 到周一
    pause 3天
    pause 到 2027-01-31
explain-resume = 地点、时间和时区与之前相同。
examples-resume = resume
explain-sources = 最活跃的在前，附最近七天的文章数。
examples-sources =
    sources
    sources 巴基斯坦
explain-addsource = 订阅源的网址，或指明了订阅源的网站。只有这种来源报道的内容不会告诉其他聊天。
examples-addsource = addsource https://post.example/feed
explain-removesource = 不写内容就列出这个聊天添加的来源。
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = 把这些行粘贴到另一个聊天，每行一条消息。把 sources.opml 发到那里，或导入任何阅读器。
examples-export = export
explain-import = 地点、关注、屏蔽和来源会加到这里已有的当中；设置会取代这里的设置。
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = 删除后无法恢复：地点、设置、历史和所有待发消息都会从数据库文件中消失。
examples-privacy =
    privacy
    privacy 删除
explain-help = 谁都可以问；在群组里只有管理员可以更改群组收到的内容。
examples-help =
    help
    help subscribe
explain-start = 聊天的第一条消息。机器人的链接可以带上地点：t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = 供终端以及 OPERATORS 设置中列出的人使用。
examples-status = status
