import Core
import Foundation
import Reports
import TestSupport
import Testing

/// Nothing in any file of the site names a person, or tells what isn't for everybody.
@Suite("The site is for everybody's eyes") struct SitePrivacyTests {
  @Test func nothingOfTheDemosPersonsAndTheirThoughtsIsOnIt() throws {
    let ledger = try Samples.worked()
    let secrets = Self.secrets(of: ledger)
    #expect(secrets.contains("Jørn Astrup") && secrets.contains("Mette Hansen"))
    #expect(secrets.count > 20)
    try expectNone(of: secrets, in: Samples.site(ledger))
    // They are found where they stand: in the confidential papers.
    let papers = try Samples.papers(ledger).filter(\.document.isConfidential)
      .map { Self.words($0.document.html()) }.joined()
    let found = secrets.filter { papers.contains(Self.words($0)) }
    #expect(found.count > 15 && found.contains("Mette Hansen"), "\(found)")
  }

  @Test(arguments: NamedPerson.all)
  func aPersonWhoIsToldOfEverywhereIsNowhereOnIt(person: NamedPerson) throws {
    let named = try Ledger(
      folding: person.put(into: Samples.published().entries.map(\.transaction)))
    try expectNone(of: person.traces, in: Samples.site(named))
  }

  /// With what readers see instead of what everybody may, the person is on the pages.
  @Test func thePapersWouldNameThePerson() throws {
    let named = try Ledger(
      folding: NamedPerson.everywhere.put(into: Samples.published().entries.map(\.transaction)))
    let readers = ReaderView(of: named.entries).shown(named.entries)
    var seen = Ledger(projectID: "p", isForReaders: true)
    try seen.append(readers)
    for kind in [PaperKind.plan, .orientation, .promises, .results, .agreement, .convocation] {
      var context = PaperContext(
        today: Samples.today, meeting: seen.project.meetings.first, ledger: seen, zone: .utc)
      context.isPublic = true
      let html = try Report.paper(kind, in: context).html()
      #expect(html.contains("Xenia"), "\(kind)")
    }
  }

  @Test(arguments: NamedPerson.all, [1, 2] as [UInt64])
  func norIsAnyOfARandomProjects(person: NamedPerson, seed: UInt64) throws {
    let history = try RandomHistory.ledger(seed: seed, steps: 150).entries.map(\.transaction)
    let ledger = try Ledger(folding: person.put(into: Secret.put(into: history)))
    let days = ledger.project.activities.compactMap(\.deadline)
    try expectNone(
      of: person.traces + [Secret.word],
      in: Samples.site(ledger, on: days.min() ?? Samples.today))
  }

  @Test func ofAClosedPointThereIsNothing() throws {
    let site = try Samples.site(Samples.published())
    try expectNone(of: ["Perlegruppe"], in: site)
    #expect(try #require(site.text("moede.html")).contains("Lukket punkt"))
  }

  /// Neither the papers, the calendar nor what has happened tell what the minutes leave out.
  @Test func whatMayTellOfAClosedPointIsOnNoPage() throws {
    var ledger = try Samples.published()
    for (id, words, meeting) in [("1", "Perlesag", "møde"), ("2", "Åben sag", "holdt")] {
      let promise = Self.promise("løfte" + id, words, at: meeting)
      ledger = try Samples.after(ledger.project.add(promise), on: ledger)
      let gone = Self.promise("væk" + id, words + " igen", at: meeting)
      ledger = try Samples.after(ledger.project.add(gone), on: ledger)
      let kept = try #require(ledger.project.promise(gone.id))
      ledger = try Samples.after(Edit("", [kept.removal]), on: ledger)
      let decision = Decision(id: "sag" + id).with {
        ($0.matter, $0.meeting, $0.date) = (words, meeting, Samples.today)
        $0.body = "Styregruppen"
      }
      ledger = try Samples.after(Edit("", [decision.insertion]), on: ledger)
    }
    let site = try Samples.site(ledger)
    try expectNone(of: ["Perle"], in: site)
    for path in ["papirer/loefter.html", "index.html", "kalender.html", "projekt.ics"] {
      #expect(try #require(site.text(path)).contains("Åben sag"), "\(path)")
    }
    // Once the point is open, and where it was promised at an open one.
    let point = try #require(ledger.project.agendaPoint("p3"))
    let opened = try Samples.after(ledger.project.edit(point) { $0.isClosed = false }, on: ledger)
    #expect(try Self.promises(of: opened).contains("Perlesag"))
    let other = try #require(ledger.project.agendaPoint("p4"))
    let told = try Samples.after(
      ledger.project.edit(other) { $0.promises.append("løfte1") }, on: ledger)
    #expect(try Self.promises(of: told).contains("Perlesag"))
    #expect(try Samples.site(told).text("index.html")?.contains("Perlesag") == false)
  }

  private static func promise(_ id: String, _ text: String, at meeting: String) -> Promise {
    Promise(id: id).with {
      ($0.text, $0.meeting) = (text, meeting)
      ($0.given, $0.deadline) = (Samples.today, Samples.today.adding(days: 9))
    }
  }

  private static func promises(of ledger: Ledger) throws -> String {
    try #require(try Samples.site(ledger).text("papirer/loefter.html"))
  }

  @Test(arguments: [
    "https://fjordbo.example/~mette.hansen/samdrift", "https://mette.fjordbo.example/",
    "https://bruger:kode@fjordbo.example/", "https://fjordbo.example/?mail=a@fjordbo.example",
  ])
  func anAddressThatNamesSomebodyIsOnNoPage(address: String) throws {
    let ledger = try Samples.worked()
    // Past the rule, as from elsewhere.
    let told = try Samples.after(
      ledger.project.edit(ledger.project.info) { $0.site = address }, on: ledger)
    try expectNone(of: ["fjordbo.example", "Siderne er på"], in: Samples.site(told))
  }

  private func expectNone(of secrets: [String], in site: Site) throws {
    #expect(site.files.count > 5)
    for file in site.files where file.path != "stil.css" {
      let text = Self.words(file.text(changed: Moment(seconds: 0), published: Moment(seconds: 0)))
      for secret in secrets where text.contains(Self.words(secret)) {
        Issue.record("\(file.path) has »\(secret)«.")
      }
    }
  }

  /// Every name of a person, every attitude that is no ordinary word, and all that is thought of or
  /// said by anybody.
  private static func secrets(of ledger: Ledger) -> [String] {
    let project = ledger.project
    let people = project.stakeholders
    let said = people.flatMap { [$0.interests, $0.concerns, $0.note, $0.mail, $0.letter] }
    let persons = people.filter(\.isPerson).map(\.name)
    let attitudes = Attitude.allCases.map(\.shown).filter { !["neutral", "positiv"].contains($0) }
    return (persons + attitudes + said + project.contactNotes).filter { $0.count > 3 }
  }

  /// A text as it is read, whatever the format: without breaks, folds, soft hyphens and escapes.
  private static func words(_ text: String) -> String {
    let joined = text.replacing("\r\n ", with: "").replacing("\u{AD}", with: "")
      .replacing("\\n", with: " ").replacing("\\", with: "")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    return joined.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}

extension Project {
  fileprivate var contactNotes: [String] {
    stakeholders.flatMap { contacts(with: $0) }.flatMap { [$0.note, $0.followUp] }
  }
}
