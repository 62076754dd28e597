### Yang dikatakan Dateline, dalam bahasa Indonesia. Pembaca disapa dengan Anda.

settings-line = settings zona karachi jam 07:30, 18:00
start-line = pakistan dan asia selatan senin sampai jumat pukul 7.30 karachi

explain-digest = Untuk tempat yang dilanggani obrolan ini, atau dunia. Yang ditampilkan tetap ada di rangkuman berikutnya.
examples-digest =
    digest
    digest asia selatan
    digest jepang, korea selatan
    digest kemarin
    digest pakistan 2021-04-08
explain-country = Berita tentang negara itu, di mana pun ditulis. Nama dalam bahasa apa pun, kode, dan bendera bisa dipakai.
examples-country =
    country pakistan
    country PK
    country 🇵🇰
explain-region = Kawasan menurut PBB dan nama umum (Sahel, Balkan, Teluk), dikelompokkan per negara.
examples-region =
    region asia selatan
    region timur tengah
    region dunia
explain-world = Berita terpenting sehari terakhir; tombolnya menuju tiap benua.
examples-world = world
explain-search = Berita dengan semua kata lebih dulu; jika tidak ada, yang memuat sebagian.
examples-search =
    search gencatan senjata
    search bank sentral
    search banjir di pakistan
explain-story = Berita yang paling cocok dengan kata-katanya. “sources” di akhir menampilkan artikelnya.
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = Juga mengapa obrolan ini menerimanya atau tidak. Tanpa kata: tentang berita yang terakhir ditampilkan.
examples-why = why mirani dam
explain-subscribe = Tempat dipisah koma, lalu jam, hari, dan zona waktu bila perlu. Meminta lagi menambah tempat.
examples-subscribe =
    subscribe pakistan, asia selatan pukul 07:30
    subscribe kenya senin sampai jumat jam 7 pagi di nairobi
explain-subscriptions = Tempat obrolan ini, dengan jam, hari, dan zona waktu rangkumannya.
examples-subscriptions = subscriptions
explain-unsubscribe = Jam dan zona waktu Anda disimpan untuk langganan berikutnya.
examples-unsubscribe =
    unsubscribe pakistan
    unsubscribe semua
explain-settings = Tanpa kata, semuanya ditampilkan; beberapa bisa diubah dalam satu baris. Yang jatuh pada jam tenang datang segera sesudahnya.
examples-settings =
    settings
    settings zona karachi
    settings jam 07:30, 18:00
    settings hari senin sampai jumat
    settings tenang 22:00-06:30
    settings panjang pendek
    settings bahasa urdu
    settings berita en, id
    settings suara mati
    settings peta nyala
explain-follow = Berita yang memuat semua kata datang bersama rangkuman berikutnya. Tanpa kata, ditampilkan apa yang diikuti obrolan ini.
examples-follow =
    follow bank sentral
    follow perjanjian air indus
    follow
explain-mute = Berita disembunyikan jika memuat semua kata, jika hanya media itu yang memberitakannya, atau jika terutama tentang tempat itu. Nama yang bisa berarti beberapa hal dianggap media dulu, lalu tempat; “kata” di depannya berarti itu kata.
examples-mute =
    mute kriket
    mute media gulf mirror
    mute tempat india
    mute
explain-unmute = Tanpa kata, ditawarkan semua yang disembunyikan di sini.
examples-unmute =
    unmute kriket
    unmute
explain-pause = Tempat, jam, dan yang sudah Anda terima tetap seperti semula. Tanpa tanggal, berlaku sampai /resume.
examples-pause =
    pause
    pause sampai senin
    pause 3 hari
    pause sampai 2027-01-31
explain-resume = Dengan tempat, jam, dan zona waktu semula.
examples-resume = resume
explain-sources = Yang paling aktif lebih dulu, dengan jumlah artikelnya dalam tujuh hari terakhir.
examples-sources =
    sources
    sources pakistan
explain-addsource = Alamat feed, atau situs yang menyebut feed-nya. Yang hanya diberitakan sumber seperti itu tidak dikirim ke obrolan lain.
examples-addsource = addsource https://post.example/feed
explain-removesource = Tanpa kata, ditawarkan sumber yang ditambahkan obrolan ini.
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = Tempel barisnya di obrolan lain, satu pesan untuk tiap baris. Kirim sources.opml ke sana, atau ke pembaca feed mana pun.
examples-export = export
explain-import = Tempat, kata yang diikuti, yang disembunyikan, dan sumber ditambahkan ke yang ada di sini; pengaturan menggantikan yang di sini.
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = Penghapusan bersifat tetap: tempat, pengaturan, riwayat, dan semua pesan yang menunggu hilang dari berkas basis data.
examples-privacy =
    privacy
    privacy hapus
explain-help = Siapa pun boleh bertanya; di grup hanya admin yang mengubah apa yang diterima grup.
examples-help =
    help
    help subscribe
explain-start = Pesan pertama sebuah obrolan. Tautan ke bot dapat memuat tempatnya: t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = Untuk terminal, dan untuk orang yang disebut dalam pengaturan OPERATORS.
examples-status = status
