"""What tables call the fields from Prague to Tokyo; ``headers`` has the languages further west.

Turkish, Czech, Slovak, Hungarian, Romanian, the languages of the western Balkans, Russian,
Ukrainian, Bulgarian, Greek, Japanese, Chinese and Korean, in this order.
"""

from __future__ import annotations

PERSON_HEADERS_EAST: dict[str, tuple[str, ...]] = {
    "name": (
        *("ad soyad", "adı soyadı", "adi soyadi", "ad ve soyad", "isim soyisim", "isim"),
        *("çalışan", "çalışan adı", "personel adı", "görünen ad", "jméno a příjmení"),
        *("příjmení a jméno", "celé jméno", "zaměstnanec", "meno a priezvisko"),
        *("priezvisko a meno", "celé meno", "zamestnanec", "név", "teljes név", "munkavállaló"),
        *("dolgozó neve", "nume complet", "nume și prenume", "numele și prenumele", "angajat"),
        *("nume", "ime i prezime", "prezime i ime", "ime in priimek", "zaposlenik"),
        *("фио", "имя и фамилия", "фамилия и имя", "фамилия имя", "фамилия имя отчество"),
        *("полное имя", "сотрудник", "работник", "піб", "прізвище та ім'я", "ім'я та прізвище"),
        *("прізвище, ім'я, по батькові", "працівник", "співробітник", "име и фамилия", "служител"),
        *("ονοματεπώνυμο", "πλήρες όνομα", "υπάλληλος", "όνομα", "氏名", "名前", "お名前"),
        *("社員名", "従業員名", "表示名", "フルネーム", "姓名", "员工姓名", "員工姓名"),
        *("显示名称", "顯示名稱", "성명", "이름", "성함", "사원명", "직원명", "표시 이름"),
    ),
    "first_name": (
        *("ad", "adı", "adi", "meno", "keresztnév", "utónév", "prenume", "prenumele", "ime"),
        *("име", "名", "下の名前"),
    ),
    "last_name": (
        *("soyad", "soyadı", "soyadi", "soyisim", "priezvisko", "vezetéknév", "családnév"),
        *("nume de familie", "numele de familie", "prezime", "priimek", "επώνυμο", "επίθετο"),
        *("姓", "苗字", "성"),
    ),
    "ref": (
        *("sicil no", "sicil numarası", "sicil", "personel no", "personel numarası"),
        *("çalışan no", "çalışan numarası", "kullanıcı adı", "osobní číslo", "osobné číslo"),
        *("číslo zaměstnance", "číslo zamestnanca", "zaměstnanecké číslo", "uživatelské jméno"),
        *("používateľské meno", "törzsszám", "dolgozói azonosító", "munkavállalói azonosító"),
        *("felhasználónév", "număr marcă", "număr angajat", "id angajat", "nume utilizator"),
        *("matični broj", "broj zaposlenika", "табельный номер", "таб. номер", "таб. №"),
        *("табельный №", "номер сотрудника", "id сотрудника", "идентификатор", "логин"),
        *("имя пользователя", "табельний номер", "логін", "служебен номер"),
        *("κωδικός υπαλλήλου", "κωδικός εργαζομένου", "αριθμός μητρώου", "όνομα χρήστη"),
        *("社員番号", "社員id", "社員コード", "従業員番号", "従業員id", "職員番号", "ユーザー名"),
        *("ユーザーid", "工号", "员工编号", "员工工号", "职工号", "工號", "員工編號", "用户名"),
        *("사번", "사원번호", "직원번호"),
    ),
    "title": (
        *("unvan", "unvanı", "ünvan", "ünvanı", "görev", "görevi", "pozisyon", "pozisyonu"),
        *("pracovní pozice", "pozice", "funkce", "pracovní zařazení", "pracovná pozícia"),
        *("pozícia", "funkcia", "munkakör", "beosztás", "pozíció", "funcție", "funcția"),
        *("poziție", "radno mjesto", "delovno mesto", "pozicija", "должность", "позиция"),
        *("посада", "длъжност", "θέση", "θέση εργασίας", "役職", "職位", "職種", "肩書", "肩書き"),
        *("职位", "职务", "岗位", "職務", "職稱", "직위", "직책", "직급"),
    ),
    "department": (
        *("departman", "departmanı", "bölüm", "bölümü", "birim", "oddělení", "útvar"),
        *("oddelenie", "osztály", "részleg", "szervezeti egység", "departamentul", "odjel"),
        *("oddelek", "отдел", "подразделение", "структурное подразделение", "департамент"),
        *("відділ", "підрозділ", "структурний підрозділ", "τμήμα", "部署", "部署名", "所属部署"),
        *("部門", "部門名", "所属", "部门", "所属部门", "부서", "부서명", "소속 부서", "소속"),
    ),
    "manager": (
        *("yönetici", "yöneticisi", "amir", "amiri", "ilk amiri", "bağlı olduğu yönetici"),
        *("přímý nadřízený", "nadřízený", "vedoucí", "priamy nadriadený", "nadriadený"),
        *("vedúci", "közvetlen felettes", "felettes", "vezető", "șef direct"),
        *("superior ierarhic", "nadređeni", "nadrejeni", "neposredni vodja"),
        *("непосредственный руководитель", "руководитель", "начальник"),
        *("безпосередній керівник", "керівник", "прек ръководител", "ръководител"),
        *("άμεσος προϊστάμενος", "προϊστάμενος", "直属上司", "上司", "上長", "直接上级"),
        *("直属上级", "上级", "汇报对象", "直屬主管", "主管", "직속 상사", "상사", "관리자"),
    ),
    "organisation": (
        *("şirket", "kuruluş", "společnost", "organizace", "spoločnosť", "organizácia"),
        *("vállalat", "cég", "companie", "organizație", "tvrtka", "podjetje", "компания"),
        *("организация", "юридическое лицо", "компанія", "організація", "εταιρεία", "会社"),
        *("会社名", "公司", "公司名称", "회사", "회사명"),
    ),
    "site": (
        *("lokasyon", "işyeri", "iş yeri", "ofis", "çalışma yeri", "pracoviště", "lokalita"),
        *("místo výkonu práce", "pobočka", "pracovisko", "miesto výkonu práce", "telephely"),
        *("munkahely", "helyszín", "iroda", "locație", "locația", "sediu", "punct de lucru"),
        *("lokacija", "офис", "место работы", "локация", "офіс", "місце роботи", "τοποθεσία"),
        *("γραφείο", "勤務地", "拠点", "勤務先", "オフィス", "事業所", "工作地点", "办公地点"),
        *("地点", "工作地點", "辦公地點", "근무지", "사무실"),
    ),
    "start": (
        *("işe giriş tarihi", "işe başlama tarihi", "giriş tarihi", "datum nástupu", "nástup"),
        *("dátum nástupu", "belépés dátuma", "belépés", "munkakezdés", "data angajării"),
        *("datum zapošljavanja", "datum zaposlenja", "datum zaposlitve", "дата приема"),
        *("дата приема на работу", "дата трудоустройства", "дата найма", "дата начала работы"),
        *("дата прийому", "дата прийняття на роботу", "дата на постъпване"),
        *("ημερομηνία πρόσληψης", "ημ. πρόσληψης", "ημερομηνία έναρξης", "入社日", "入社年月日"),
        *("入职日期", "入职时间", "到職日", "到職日期", "입사일", "입사일자"),
    ),
    "last_day": (
        *("işten çıkış tarihi", "çıkış tarihi", "işten ayrılış tarihi", "ayrılış tarihi"),
        *("datum ukončení", "datum odchodu", "datum výstupu", "konec pracovního poměru"),
        *("dátum ukončenia", "dátum výstupu", "kilépés dátuma", "kilépés", "utolsó munkanap"),
        *("data încetării", "data plecării", "дата увольнения", "последний рабочий день"),
        *("дата звільнення", "дата на напускане", "ημερομηνία αποχώρησης", "ημερομηνία λήξης"),
        *("退職日", "退社日", "最終出勤日", "离职日期", "離職日期", "最后工作日", "퇴사일"),
        *("퇴직일",),
    ),
}
"""By the name of the attribute, without ``_id``, as in ``headers.PERSON_HEADERS``."""

HEADCOUNT_HEADERS_EAST: tuple[str, ...] = (
    *("çalışan sayısı", "personel sayısı", "počet zaměstnanců", "počet zamestnancov", "létszám"),
    *("număr angajați", "număr de angajați", "broj zaposlenih", "численность"),
    *("количество сотрудников", "чисельність", "кількість працівників", "αριθμός εργαζομένων"),
    *("人数", "人員", "社員数", "员工人数", "員工人數", "인원", "인원수"),
)
