import Core
import TestSupport
import Testing
import Text

@testable import Reports

@Suite("The agreement with corrections") struct RedlinePaperTests {
  private func paper(_ ledger: Ledger, _ versions: VersionPair? = nil) throws -> Paper {
    var context = PaperContext(today: Samples.today, ledger: ledger, zone: .utc)
    context.versions = versions
    return try Report.paper(.redline, in: context)
  }

  /// A presented agreement, and a draft of the next.
  private func versions() throws -> Ledger {
    var ledger = try SampleAllocation.ledger()
    try ledger.make(ledger.project.firstAgreement(id: "first"))
    try ledger.make(
      ledger.project.edit(ledger.project.agreements[0]) {
        $0.management = "Én driftsleder på halv tid."
        $0.exit = "Med et års varsel."
      })
    try ledger.make(
      ledger.project.add(
        [("Flyttesyn", .local), ("Grønne områder", .joint), ("Snerydning", .joint)].map {
          (title: String, placement: TaskPlacement) in
          OperationalTask(id: title).with {
            $0.agreement = "first"
            $0.title = title
            $0.placement = placement
          }
        }))
    try ledger.make(ledger.project.present(ledger.project.agreements[0], on: Samples.today))
    try ledger.make(ledger.project.newVersion(newID: NewIDs("v").next))
    return ledger
  }

  private func changed(_ ledger: Ledger, _ body: (inout Agreement) -> Void) throws -> Ledger {
    var ledger = ledger
    try ledger.make(ledger.project.edit(ledger.project.agreements.last!, body))
    return ledger
  }

  /// What the paper says is changed: headings with what has happened.
  private func named(_ paper: Paper) throws -> [String] {
    let part = try #require(paper.parts.first { $0.name == "aendret" })
    guard case .list(let points) = part.blocks[0] else { return [] }
    return points.map(\.text)
  }

  @Test func saysWhatGoesAndWhatComes() throws {
    var ledger = try changed(try versions()) {
      $0.management = "Én driftsleder på fuld tid."
      $0.exit = ""
      $0.disagreement = "Organisationsbestyrelsen afgør det."
    }
    let project = ledger.project
    let draft = try #require(project.draftAgreement)
    let task = try #require(project.tasks(of: draft).first { $0.title == "Flyttesyn" })
    try ledger.make(project.edit(task) { $0.placement = .joint })
    let paper = try paper(ledger)
    #expect(paper.title == "Aftalen med rettelser · version 1 og 2")
    #expect(
      try named(paper) == [
        "Fælles opgaver: ændret", "Opgaver, som afdelingen beholder: udgår", "Ledelse: ændret",
        "Uenighed: nyt", "Udtræden: udgår",
      ])
    let text = paper.text()
    #expect(text.contains("Én driftsleder på [-halv-]{+fuld+} tid."))
    #expect(text.contains("{+Organisationsbestyrelsen afgør det.+}"))
    #expect(text.contains("- [-Flyttesyn-]\n    Flyttet til »Fælles opgaver«"))
    #expect(text.contains("- {+Flyttesyn+}\n    Flyttet fra »Opgaver, som afdelingen beholder«"))
    #expect(text.contains("Som før: Parter, Formål,"))
    #expect(paper.markdown().contains("på \\[-halv-\\]\\{\\+fuld\\+\\} tid."))
    #expect(paper.html().contains("på <del>halv</del><ins>fuld</ins> tid."))
    for format in [DocumentFormat.docx, .odt] {
      let html = paper.manuscript(format).html
      #expect(html.contains("<del>halv</del>") && html.contains("<u>fuld</u>"))
    }
  }

  @Test func aChangedKeyIsNamedWithItsFigures() throws {
    var ledger = try versions()
    let key = try #require(ledger.project.allocationKey("kontor"))
    try ledger.make(ledger.project.edit(key) { $0.budget = Quantity(500_000) })
    let paper = try paper(ledger)
    #expect(try named(paper) == ["Fordelingsnøglernes tal: ændret"])
    let text = paper.text()
    #expect(text.contains("budget: [-487.333,00-]{+500.000,00+} kr."))
    #expect(text.contains("Kontor: budget 487.333,00 kr. → 500.000,00 kr."))
  }

  @Test func aKeySharedInAnotherWayIsNamedWithBoth() throws {
    var ledger = try versions()
    let key = try #require(ledger.project.allocationKey("kontor"))
    try ledger.make(ledger.project.edit(key) { $0.basis = .dwellings })
    let paper = try paper(ledger)
    #expect(
      try named(paper) == ["Fordelingsnøgler: ændret", "Fordelingsnøglernes tal: ændret"])
    let text = paper.text().unbroken
    #expect(text.contains("Kontor: lejemålsenheder → boliger"))
    #expect(text.contains("Kontor: Fjordglimt 34,48 % → 34,53 %"))
  }

  @Test func versionsThatAreAlikeSaySo() throws {
    let paper = try paper(try versions())
    #expect(try named(paper) == [])
    #expect(paper.text().contains("De to versioner siger det samme."))
  }

  @Test func whatIsMissingIsSaid() throws {
    func refusal(_ ledger: Ledger, _ versions: VersionPair? = nil) -> String {
      do throws(Refusal) {
        var context = PaperContext(today: Samples.today, ledger: ledger, zone: .utc)
        context.versions = versions
        _ = try Report.paper(.redline, in: context)
        return ""
      } catch { return error.message }
    }
    var one = try SampleAllocation.ledger()
    #expect(refusal(one).hasPrefix("Der er ingen aftale endnu."))
    try one.make(one.project.firstAgreement(id: "first"))
    #expect(refusal(one).hasPrefix("Der er kun version 1 af aftalen"))
    let two = try versions()
    #expect(
      refusal(two, VersionPair(1, 7))
        == "Der er ingen version 7 af aftalen. Vælg mellem 1, 2.")
    #expect(refusal(two, VersionPair(2, 2)).hasPrefix("Vælg to forskellige versioner"))
    #expect(refusal(two, VersionPair(2, 1)) == "")
  }

  @Test func nothingInATextIsTakenForAMark() throws {
    let ledger = try changed(try versions()) {
      $0.office = "<b>&\u{1B}[31m</b> `a` | *b* {{c}}\n# Stort"
    }
    let paper = try paper(ledger)
    #expect(paper.html().contains("&lt;b&gt;&amp;"))
    #expect(!paper.html().contains("<b>") && !paper.html().contains("\u{1B}"))
    #expect(paper.markdown().contains("\\<b\\>\\&"))
    #expect(!paper.text().contains("\u{1B}"))
  }

  @Test func aClauseOfTenThousandLettersIsCompared() throws {
    let long = (0..<1_700).map { "ord\($0 % 97)" }.joined(separator: " ")
    var ledger = try versions()
    ledger = try changed(ledger) { $0.staff = long }
    let draft = try #require(ledger.project.draftAgreement)
    try ledger.make(ledger.project.present(draft, on: Samples.today))
    try ledger.make(ledger.project.newVersion(newID: NewIDs("w").next))
    ledger = try changed(ledger) { $0.staff = long + " og mere" }
    let paper = try paper(ledger)
    #expect(try named(paper) == ["Medarbejdere: ændret"])
    #expect(paper.html().contains("<ins> og mere</ins>"))
    let lines = paper.text().split { $0 == "\n" || $0 == "\u{0C}" }.map(String.init)
    #expect(lines.allSatisfy { Width.of($0) <= Report.width })
  }

  @Test func saysWhoHasAccededToWhichVersion() throws {
    var ledger = try versions()
    for id in ["fjordglimt", "havnebakken"] {
      let decision = ledger.project.accession(of: id, id: "a-\(id)").with {
        $0.body = "Afdelingsmødet"
        $0.date = Samples.today
      }
      try ledger.make(ledger.project.add(decision))
    }
    #expect(try paper(ledger).text().contains("Version 2 er ikke fremlagt endnu."))
    ledger = try changed(ledger) { $0.exit = "Med to års varsel." }
    try ledger.make(ledger.project.present(ledger.project.draftAgreement!, on: Samples.today))
    let again = ledger.project.accession(of: "fjordglimt", id: "again").with {
      $0.body = "Afdelingsmødet"
      $0.date = Samples.today
    }
    try ledger.make(ledger.project.add(again))
    let text = try paper(ledger).text()
    #expect(text.contains("Skal tiltræde igen: Havnebakken."))
    let row = try #require(text.lines.first { $0.hasPrefix("Fjordglimt  ") })
    #expect(row.contains("version 1, 23. nov. 2026") && row.contains("tiltrådt"))
    #expect(text.contains("version 2, 23. nov. 2026"))
  }

  /// Whatever is changed from one version to the next, every clause that says something else is named,
  /// and no other; and both texts can be read from the marks.
  @Test(arguments: UInt64(1)...30) func everyChangedClauseIsNamed(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var ledger = try versions()
    for number in 0..<random.pick(0...14) { try change(&ledger, number, &random) }
    let project = ledger.project
    let parts = project.agreements.map { agreement in
      let terms = ledger.terms(of: agreement)
      return AgreementContent(agreement, terms, in: project).compared(terms)
    }
    let headings = Set(parts.joined().map(\.heading))
    func said(_ heading: String, _ version: Int) -> [String] {
      parts[version].first { $0.heading == heading }?.paragraphs ?? []
    }
    let differing = headings.filter { said($0, 0) != said($0, 1) }
    let redline = AgreementRedline(parts[0], parts[1])
    let paper = try paper(ledger)
    #expect(Set(try named(paper).map { $0.split(separator: ":")[0] }.map(String.init)) == differing)
    #expect(Set(redline.clauses.filter(\.isChanged).map(\.heading)) == differing)
    let documents = try withoutInsertions(paper)
    func letters(_ texts: [String]) -> String { texts.joined().filter { !$0.isWhitespace } }
    for clause in redline.clauses {
      #expect(letters(clause.texts.map(\.pieces.older)) == letters(said(clause.heading, 0)))
      #expect(letters(clause.texts.map(\.pieces.newer)) == letters(said(clause.heading, 1)))
      try expectOlder(clause, in: documents)
      let part = paper.parts.first { $0.title == clause.heading }
      #expect(part?.aside == clause.change)
    }
  }

  /// The documents of word processors without what is inserted.
  private func withoutInsertions(_ paper: Paper) throws -> [String] {
    try [DocumentFormat.docx, .odt].map { format in
      try paper.manuscript(format).html
        .replacing(Regex("<code class=\"raw\">[^<]*</code>|<span[^>]*>|</span>"), with: "")
        .replacing(Regex("<u>[^<]*</u>|</?del>"), with: "")
    }
  }

  /// Without what is inserted, the older text stands to the letter in every format.
  private func expectOlder(_ clause: AgreementRedline.Clause, in documents: [String]) throws {
    for text in clause.texts where !text.pieces.older.isEmpty {
      let older = text.pieces.older
      let marked = try text.marked.replacing(Regex(#"\{\+[^+]*\+\}|\[-|-\]"#), with: "")
      #expect(marked == older)
      let html = try CorrectedText(text.pieces).html
        .replacing(Regex("<ins>[^<]*</ins>|</?del>"), with: "")
      #expect(html == older.markup)
      #expect(documents.allSatisfy { $0.contains(older.markup) })
    }
  }

  /// Changes something in the draft.
  private func change(_ ledger: inout Ledger, _ number: Int, _ random: inout SeededRandom) throws {
    let project = ledger.project
    let draft = project.draftAgreement!
    let words = ["driften", "og", "Én", "halv", "1.000", "fuld tid.", "\n", "varsel,", "<b>"]
    let text = (0..<random.pick(0...9)).map { _ in random.pick(words) }.joined(separator: " ")
    let tasks = project.tasks(of: draft)
    switch random.pick(0..<6) {
    case 0:
      try ledger.make(
        project.edit(draft) {
          $0.departments = $0.departments.count > 1 ? Array($0.departments.dropLast()) : []
        })
    case 1: try ledger.make(project.edit(draft) { $0.keys = $0.keys.reversed() })
    case 2:
      let task = OperationalTask(id: "new\(number)").with {
        $0.agreement = draft.id
        $0.title = "Opgave \(number)"
        $0.note = text
      }
      try ledger.make(project.add(task))
    case 3:
      guard let task = tasks.randomElement(using: &random) else { return }
      try ledger.make(project.edit(task) { $0.placement = $0.placement.next })
    case 4:
      guard let task = tasks.randomElement(using: &random) else { return }
      try ledger.make(project.remove(task.reference))
    default:
      let names = Agreement.clauses.filter { !["departments", "keys", "start"].contains($0) }
      let edited = draft.with(stored: [random.pick(names): text.trimmed.isEmpty ? nil : text])!
      try ledger.make(project.edit(draft) { $0 = edited })
    }
  }
}
