### Yang dikatakan Dateline, dalam bahasa Indonesia.

digest-title = { $places } · { $date } · { $counts }
digest-counts = { $stories } berita dari { $outlets } media { $since }
digest-since =
    { $day ->
        [today] sejak pukul { $clock }
        [yesterday] sejak kemarin pukul { $clock }
        [day-ago] sejak kemarin
       *[other] sejak { $date } pukul { $clock }
    }
digest-late =
    { $day ->
        [today] terlambat: seharusnya pukul { $clock }
        [yesterday] terlambat: seharusnya kemarin pukul { $clock }
       *[other] terlambat: seharusnya { $date } pukul { $clock }
    }
nothing-new = { $places }: tidak ada yang baru { $since }.

comma = { ", " }
map-alt = Peta berita menurut negara: { $countries }
map-country = { $country } { $count }
places-more = { $places } dan { $count } lainnya
region-none = Internasional

update = Perkembangan
also-about = juga { $flags }
outlets-more = +{ $count }
age-now = baru saja
age-minutes = { $count } menit lalu
age-hours = { $count } jam lalu
age-days = { $count } hari lalu

news = Baru: { $facts }
news-number = kini { $number } ({ $outlet })
news-outlets = juga di { $outlets }
news-places = kini juga tentang { $places }

dispute = Angka berbeda · { $counted }: { $claims }
counted-dead = tewas
counted-injured = luka-luka
counted-missing = hilang
counted-arrested = ditangkap
counted-rescued = diselamatkan
counted-displaced = mengungsi
counted-magnitude = magnitudo
counted-who = { $counted } ({ $who })
claim = { $number } ({ $outlets })
at-least = sedikitnya { $count }
about-count = sekitar { $count }
at-most = hingga { $count }

more-here = dan { $count } lagi: { $command }
more-left = dan { $count } lagi
more-elsewhere = dan { $count } lagi dari tempat lain

pick-story = Satu berita
settings-button = Pengaturan
reworded = Ditulis ulang oleh model dari kalimat media; fakta dicocokkan dengannya
change-it = Untuk mengubah: { $commands }

notice-moved = { $source } pindah alamat. Mulai sekarang dibaca di { $address }.
notice-gone = { $source } sudah tutup selamanya, kata situsnya. Sumber ini tidak dibaca lagi.
notice-silent = { $source } tidak dapat dibaca selama { $days } hari. Dicoba lagi kira-kira sekali sehari.
notice-try = Mungkin alamat lain bisa: { $address }
notice-list = Sumber ini ada di daftar yang dibaca untuk semua obrolan: perbaiki di sana.
source-add-button = Baca alamat lain itu
source-remove-button = Hapus sumber ini

sample-label = Edisi contoh
sample-edition = { $label }: media rekaan dan berita rekaan.

area-middle-east = Timur Tengah
area-gulf = Negara-negara Teluk
area-mena = Timur Tengah dan Afrika Utara
area-levant = Syam
area-balkans = Balkan
area-maghreb = Maghribi
area-sahel = Sahel
area-horn-of-africa = Tanduk Afrika
area-great-lakes = Danau-Danau Besar Afrika
area-sub-saharan-africa = Afrika Sub-Sahara
area-scandinavia = Skandinavia
area-nordics = Negara-negara Nordik
area-baltics = Negara-negara Baltik
area-benelux = Benelux
area-iberia = Semenanjung Iberia
area-british-isles = Kepulauan Britania
area-visegrad = Grup Visegrád
area-central-europe = Eropa Tengah
area-caucasus = Kaukasus
area-eu = Uni Eropa
area-eurozone = Zona euro
area-asean = ASEAN
area-saarc = SAARC
area-indochina = Indochina
area-far-east = Timur Jauh
area-asia-pacific = Asia-Pasifik
area-latin-america = Amerika Latin
area-north-america = Amerika Utara
area-west-indies = Hindia Barat
area-cis = Negara-negara pasca-Soviet
area-arab-world = Dunia Arab
area-brics = BRICS
area-g7 = G7
area-nato = NATO
area-oceania-pacific = Kepulauan Pasifik
