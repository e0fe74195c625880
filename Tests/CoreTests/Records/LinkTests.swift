import Core
import TestSupport
import Testing
import Text

/// Where a document is: what can be written, and what is kept of it.
@Suite struct LinkTests {
  private var ledger = Ledger(projectID: "p")
  private let day = Day(iso: "2026-11-23")!

  init() throws {
    let ids = NewIDs()
    try ledger.make(
      Playbook.newProject(
        name: "Samdrift", organisation: "", leader: "",
        departments: [NewDepartment(name: "Fjordglimt")], newID: ids.next))
    try ledger.make(ledger.project.firstAgreement(id: "a1"))
  }

  private var project: Project { ledger.project }

  @Test(arguments: [
    "https://fjordbo.dk/aftale.pdf", "HTTP://intranet/x?a=1&b=;$(rm)",
    "https://fjordbo.dk/en%20side",
    "http://192.168.1.4:8080/",
  ])
  func anAddressIsOne(text: String) throws {
    let link = try #require(Link(text))
    #expect(link.refusal == nil && link.isAddress && !link.isPath)
    #expect(link.text == text)
  }

  @Test(arguments: [
    "/srv/fælles/aftale.docx", "referater/møde 4.docx", "~/aftale.odt", #"C:\Fælles\aftale.docx"#,
    #"\\server\drev\aftale.docx"#, "-rf", "Ringbind 4 på kontoret", "Møder: referat 4", "kl. 12:30",
    "Sag:2026/12", "Acadre:26-1234", "Sag.nr:4", "Billede kl.\u{202F}10.00.png",
  ])
  func whatHasNoSchemeIsAPath(text: String) throws {
    let link = try #require(Link(text))
    #expect(link.refusal == nil && link.isPath && !link.isAddress)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "file:///etc/passwd", "mailto:a@b.dk",
    "ftp://x.dk",
    "data:text/html,x", "ms-word:ofe|u|x", "http:x", "https://", "http:///x", "https:// x",
    "vbscript:x", "  javascript:x", "Data:text/html,x", "about:config", "smb://server/drev",
    "sag://2026", "file:/etc/passwd",
  ])
  func otherSchemesAreNot(text: String) throws {
    let link = try #require(Link(text))
    #expect(!link.isAddress && !link.isPath)
    #expect(link.refusal?.message.contains("https://") == true)
  }

  @Test(arguments: [
    "https://x.dk/\u{1B}[2J", "sti\u{0}", "https://x.dk/\u{202E}fdp.exe", "a\u{200B}b",
    "a\u{2028}b",
  ])
  func neitherIsWhatHasSignsThatAreNotSeen(text: String) throws {
    let link = try #require(Link(text))
    #expect(!link.isAddress && !link.isPath)
    #expect(link.refusal?.message.contains("ikke kan ses") == true)
  }

  @Test(arguments: [
    "https://fjordbo.dk/en side", "https://x.dk/a https://x.dk/b", "https://x.dk/a\u{A0}b",
    "https://x\u{3000}.dk", "https://x.dk/a\u{2800}b",
    "https://x.dk/a\u{3164}b", "https://x.dk/a\u{2062}b",
  ])
  func anAddressHasNoBlanks(text: String) throws {
    let link = try #require(Link(text))
    #expect(!link.isAddress && !link.isPath)
    #expect(link.refusal != nil)
    if !text.contains("\u{2062}") {
      #expect(link.refusal?.message.contains("%20") == true)
    }
  }

  @Test func twoLinesAreNoAddress() throws {
    let activity = Activity(id: "x").with {
      ($0.title, $0.link) = ("Læs", "https://x.dk/a\nhttps://x.dk/b")
    }
    let refusal = #expect(throws: Refusal.self) { try project.check(project.add(activity)) }
    #expect(refusal?.field == "link")
  }

  @Test(arguments: ["www.fjordbo.dk", "WWW.fjordbo.dk/a"])
  func anAddressThatLacksItsBeginningIsNone(text: String) throws {
    let link = try #require(Link(text))
    #expect(link.refusal?.message == "Skriv https:// foran adressen, så den kan åbnes.")
    #expect(!link.isAddress && !link.isPath)
  }

  @Test(arguments: [
    (#""C:\Fælles drev\a.docx""#, #"C:\Fælles drev\a.docx"#), ("<https://x.dk>", "https://x.dk"),
  ])
  func theSignsThatItIsCopiedWithAreLeftOut(text: String, link: String) {
    #expect(Link(text)?.text == link)
    let activity = Activity(id: "x").with { $0.link = text }
    #expect(activity.insertion == Activity(id: "x").with { $0.link = link }.insertion)
    #expect(Link("\"javascript:x\"")?.refusal != nil)
  }

  @Test func blanksAreNone() {
    #expect(Link("") == nil && Link(" \n ") == nil)
    let activity = Activity(id: "x").with { $0.link = " \n " }
    #expect(activity.insertion == Activity(id: "x").insertion)
  }

  /// Records of all kinds that have one.
  private var linked: [Change] {
    func made<Record: Entity>(_ record: Record, _ path: WritableKeyPath<Record, String>) -> Change {
      record.with { $0[keyPath: path] = "javascript:x" }.insertion
    }
    return [
      made(Activity(id: "x").with { $0.title = "Vagter" }, \.link),
      made(
        Decision(id: "x").with { ($0.milestone, $0.body, $0.date) = ("3", "Ledelsen", day) }, \.link
      ),
      made(Meeting(id: "x").with { $0.date = day }, \.link),
      made(AgendaPoint(id: "x").with { $0.title = "Vagter" }, \.link),
      made(Stakeholder(id: "x").with { $0.name = "Beboere" }, \.link),
      made(Agreement(id: "x").with { $0.version = 2 }, \.link),
    ]
  }

  @Test func noRecordIsMadeWithAnother() throws {
    // The project isn't made, and its link has a rule of its own.
    let kinds = Set(Kind.allCases.filter { $0.type.linkField != nil && $0 != .project })
    #expect(Set(linked.map(\.reference.kind)) == kinds)
    for change in linked {
      let refusal = #expect(throws: Refusal.self, "\(change)") {
        try project.check(Edit("Ny", [change]))
      }
      #expect(refusal?.field == "link")
    }
  }

  @Test func anotherFieldOfARecordThatHasOneCanBeChanged() throws {
    var elsewhere = ledger
    try elsewhere.make(Edit("Fra en anden udgave", [linked[0]]))
    let project = elsewhere.project
    let activity = try #require(project.activity("x"))
    try project.check(project.edit(activity) { $0.note = "Ny" })
    #expect(project.link(of: activity.reference)?.refusal != nil)
  }

  @Test mutating func whereAPresentedAgreementIsMayBeSaidLater() throws {
    try ledger.make(
      project.checked(project.edit(project.agreement("a1")!) { $0.link = "udkast.docx" }))
    try ledger.make(try project.present(project.agreement("a1")!, on: day))
    let presented = try #require(project.agreement("a1"))
    #expect(throws: Refusal.self) {
      try project.check(project.edit(presented) { $0.purpose = "Nyt" })
    }
    #expect(throws: Refusal.self) {
      try project.check(project.edit(presented) { ($0.purpose, $0.link) = ("Nyt", "x") })
    }
    #expect(throws: Refusal.self) {
      try project.check(project.edit(presented) { ($0.purpose, $0.presented) = ("Nyt", day) })
    }
    #expect(throws: Refusal.self) {
      let later = Day(ordinal: day.ordinal + 1)
      try project.check(project.edit(presented) { ($0.purpose, $0.presented) = ("Nyt", later) })
    }
    try ledger.make(
      project.checked(project.edit(presented) { $0.link = "https://x.dk/aftale.pdf" }))
    #expect(project.link(of: presented.reference)?.text == "https://x.dk/aftale.pdf")
    try ledger.make(try project.newVersion(newID: { "a2" }))
    #expect(project.link(of: Reference(.agreement, "a2")) == nil)
  }

  @Test mutating func aForgottenPersonsLinkIsForgotten() throws {
    let mette = Stakeholder(id: "mette").with {
      ($0.name, $0.kind, $0.link) = ("Mette Lund", .person, "https://x.dk/profil")
    }
    try ledger.make(project.add(mette))
    let meeting = Meeting(id: "m").with { ($0.date, $0.link) = (day, "/srv/Mette Lund.docx") }
    try ledger.make(project.add(meeting))
    let cleaned = try Erasure(of: "mette", from: ledger, by: "Ingen").transactions
    let left = "\(cleaned)"
    #expect(!left.contains("profil") && !left.contains("Mette"))
    #expect(try Ledger(folding: cleaned).project.meeting("m")?.link == "/srv/[glemt].docx")
  }

  @Test mutating func aForgottenPersonIsFoundInAnAddressToo() throws {
    let mette = Stakeholder(id: "mette").with { ($0.name, $0.kind) = ("Mette Lund", .person) }
    try ledger.make(project.add(mette))
    let links = ["https://x.dk/cv%20Mette%20Lund%20ny.pdf", "https://x.dk/?q=Mette+Lund"]
    for (index, link) in links.enumerated() {
      let meeting = Meeting(id: "m\(index)").with { ($0.date, $0.link) = (day, link) }
      try ledger.make(project.add(meeting))
    }
    let cleaned = try Erasure(of: "mette", from: ledger, by: "Ingen").transactions
    #expect(!"\(cleaned)".contains("Mette") && !"\(cleaned)".contains("Lund"))
    let project = try Ledger(folding: cleaned).project
    #expect(project.meeting("m0")?.link == "https://x.dk/cv%20[glemt]%20ny.pdf")
  }

  @Test(arguments: [
    ("https://x.dk/a.pdf", "https://x.dk/a.pdf"),
    ("https://fjordbo.dk/en-mappe/en-mappe-til/aftale.pdf", "fjordbo.dk/…/aftale.pdf"),
    ("https://fjordbo.dk/en-ret-lang-aftale-om-samdrift.pdf", "fjordbo.dk/…"),
    ("/srv/fælles/samdrift i Nordbyen/aftale.docx", "…/aftale.docx"),
    (#"\\server\fælles\samdrift i Nordbyen\aftale.docx"#, "…/aftale.docx"),
    ("En-mappe/Aftale om samdrift i Nordbyen med bilag.docx", ""),
    ("Ringbind 4 i det store skab på kontoret", ""),
  ])
  func aLongOneStandsInTheHistorysLabelByItsEnds(link: String, words: String) {
    let activity = Activity(id: "x").with { ($0.number, $0.title) = (4, "Læs") }
    let label = project.edit(activity) { $0.link = link }.label
    #expect(label == "Aktivitet 4: link" + (words.isEmpty ? "" : " \(words)"))
  }

  @Test(arguments: [
    "https://sag.example/010190-1234-bilag", "https://x.dk/?cpr=0101901234",
    "https://x.dk/010190%201234", "https://x.dk/010190%2D1234.pdf",
  ])
  func oneWithACPRNumberIsFound(link: String) {
    #expect(PersonNumber.occurs(in: Activity(id: "x").with { $0.link = link }.added))
  }

  @Test func noSignOfOneIsHiddenOrLeftOut() {
    for blank in ["\u{A0}", "\u{1680}", "\u{2003}", "\u{202F}", "\u{205F}", "\u{3000}"] {
      #expect("a\(blank)b c".unmistakable.hasPrefix("a\\u{"), "\(blank.unicodeScalars)")
    }
    #expect("a\u{2800}b\u{3164}c".unmistakable == #"a\u{2800}b\u{3164}c"#)
    let text = "https://x.dk/\u{202E}a\u{1B}b ø\t"
    #expect(text.unmistakable == #"https://x.dk/\u{202E}a\u{1B}b ø\u{9}"#)
    let long = String(repeating: "https://fjordbo.dk/en-lang-sti/ og ", count: 9)
    for width in 1...90 {
      let rows = long.cut(to: width)
      #expect(rows.joined() == long && rows.allSatisfy { Width.of($0) <= width })
    }
    #expect(
      "https://x.dk/\(String(repeating: "a", count: 90))".wrapped(to: 40).joined()
        == "https://x.dk/\(String(repeating: "a", count: 90))")
  }
}

extension Activity {
  fileprivate var added: Edit { Edit("", [insertion]) }
}
