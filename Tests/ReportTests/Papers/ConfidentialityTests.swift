import Core
import Interface
import Reports
import TestSupport
import Testing
import Text

@Suite("What people think stays among the few") struct ConfidentialityTests {
  let today = Samples.today

  @Test func theSummarySaysNothingOfAttitudesTypesConcernsOrPersons() throws {
    let project = try Samples.worked().project
    let summary = try Samples.summary(Samples.worked())
    let few = try Samples.summary(Samples.worked(), isConfidential: true)
    let words = few.unbroken
    #expect(
      words.contains("Vi har talt med 15 af 17. 5 skulle have været kontaktet: Leverandører, "))
    #expect(words.contains("Kommunens tilsyn og 2 enkeltpersoner."))
    #expect(words.contains("Følges ikke helt: "))
    for kind in [PaperKind.summary, .poster, .status] {
      let text = try Samples.document(kind, Samples.worked()).text()
      #expect(!text.contains("kontaktet") && !text.contains("Følges ikke"), "\(kind)")
    }
    let private_ =
      Attitude.allCases.map(\.shown)
      + project.stakeholders.flatMap { [$0.interests, $0.concerns, $0.note] }
      + ["Mette", "indflydelse", "berørthed"]
    for text in private_ where !text.isEmpty {
      #expect(!summary.lowercased().contains(text.lowercased()), "\(text)")
    }
    #expect(summary.contains("MILEPÆLE") && summary.contains("OVERSKREDET"))
    // They are there to be left out.
    for told in [Attitude.sceptical.shown, "Mette Hansen", "miste den ejendomsmester"] {
      #expect(words.contains(told), "\(told)")
    }
  }

  @Test func whatComesOfAClosedPointIsntToldToAll() throws {
    var ledger = try Samples.demo()
    let meeting = try #require(ledger.project.meetings.first)
    let point = AgendaPoint(id: "lukket").with {
      ($0.meeting, $0.title, $0.isClosed) = (meeting.id, "Personsagen", true)
    }
    ledger = try Samples.after(ledger.project.add(point), on: ledger)
    let decision = ledger.project.decision(id: "d", at: point, today: today)
    ledger = try Samples.after(
      ledger.project.made(ledger.project.add(decision), at: point), on: ledger)
    let promise = ledger.project.promise(id: "l", at: point, today: today).with {
      $0.text = "Personsagen bliver afsluttet"
    }
    let noted = ledger.project.agendaPoint("lukket") ?? point
    ledger = try Samples.after(
      ledger.project.made(ledger.project.add(promise), at: noted), on: ledger)
    #expect(ledger.project.closedRecords == [decision.reference, promise.reference])
    let context = PaperContext(
      today: today, since: Since(day: today.adding(days: -1), words: "siden i går"),
      ledger: ledger, zone: .utc)
    for kind in [PaperKind.summary, .status, .poster, .promises] {
      let text = try Report.paper(kind, in: context).text()
      #expect(!text.contains("Personsagen"), "\(kind)")
    }
    var few = context
    few.isConfidential = true
    #expect(try Report.paper(.summary, in: few).text().contains("Personsagen"))
    // The same of an open point is told.
    var open = context
    open.ledger = try Samples.after(
      ledger.project.edit(ledger.project.agendaPoint("lukket")!) { $0.isClosed = false }, on: ledger
    )
    for kind in [PaperKind.status, .promises] {
      #expect(try Report.paper(kind, in: open).text().contains("Personsagen"), "\(kind)")
    }
  }

  @Test func aRoleStandsForTheNameOfWhoeverHasIt() throws {
    var ledger = try Samples.demo()
    let info = ledger.project.info
    ledger = try Samples.after(ledger.project.edit(info) { $0.leader = "Anne Madsen" }, on: ledger)
    let role = ProjectRole(id: "r").with { ($0.title, $0.holder) = ("Tovholder", "Bo Lund") }
    ledger = try Samples.after(ledger.project.add(role), on: ledger)
    for (activity, name) in zip(ledger.project.activities.suffix(2), ["Bo Lund", "Anne Madsen"]) {
      let edit = ledger.project.edit(activity) {
        ($0.responsible, $0.status) = (name, .inProgress)
        $0.deadline = today.adding(days: -1)
      }
      ledger = try Samples.after(edit, on: ledger)
    }
    for kind in [PaperKind.summary, .poster] {
      let text = try Samples.document(kind, ledger).text()
      // There is room for fewer on the poster.
      #expect(text.contains("Tovholder") || text.contains("· Projektleder"), "\(kind)")
      #expect(!text.contains("Bo Lund") && !text.contains("Anne"), "\(kind)")
    }
    #expect(try Samples.summary(ledger, isConfidential: true).contains("Bo Lund"))
  }

  @Test func noUnmarkedPaperSaysAnythingOfThemInAnyFormat() throws {
    let ledger = try Samples.worked()
    let people = ledger.project.stakeholders
    let secrets =
      Attitude.allCases.map(\.shown)
      + people.flatMap { [$0.interests, $0.concerns, $0.note] }
      + people.filter { $0.kind == .person }.map(\.name) + ["berørthed"]
    for paper in try Samples.papers(ledger) {
      let document = paper.document
      for text in [document.text(), document.markdown(), document.html()] {
        let text = text.lowercased()
        if document.isConfidential {
          #expect(text.contains("fortroligt") && text.contains("berørthed"), "\(paper.name)")
          continue
        }
        #expect(!text.contains("fortroligt"), "\(paper.name)")
        for secret in secrets where !secret.isEmpty {
          #expect(!text.contains(secret.lowercased()), "\(paper.name): \(secret)")
        }
      }
    }
  }

  /// What departments are expected to answer and what stakeholders think, as figures.
  @Test func theSupportIsForTheFewInEveryFormat() throws {
    let ledger = try Samples.worked()
    let support = ledger.project.support
    let (expected, attitudes) = (try #require(support.expected), try #require(support.attitudes))
    #expect(support.acceded?.words == "2 af 3 afdelinger" && expected.words == "usikker 1")
    #expect(attitudes.words.contains("ikke vurderet"))
    var confidential: [PaperKind] = []
    for paper in try Samples.papers(ledger) {
      let document = paper.document
      if document.isConfidential { confidential.append(document.kind) }
      for text in [
        document.text(), document.markdown(), document.html(), document.manuscript(.docx).html,
        document.manuscript(.odt).html,
      ] {
        let words = text.lowercased().unbroken
        for figure in [expected, attitudes] {
          let isTold = words.contains(figure.label) && words.contains(figure.words)
          #expect(isTold == document.isConfidential, "\(paper.name): \(figure.label)")
        }
        #expect(words.contains("opbakning") == document.isConfidential, "\(paper.name)")
        #expect(!words.contains("forventet tiltrædelse"), "\(paper.name)")
      }
    }
    #expect(confidential == [.summary, .stakeholders])
    // What is decided on when the start is marked is put to all.
    var context = PaperContext(today: today, ledger: ledger, zone: .utc)
    context.about = Reference(.milestone, String(Playbook.startMilestone))
    let text = try Report.paper(.recommendation, in: context).text().unbroken
    #expect(text.contains("Tiltrådt: 2 af 3 afdelinger"))
    #expect(!text.contains("orventet") && !text.contains("holdning"))
  }

  @Test func aProjectWithoutFiguresHasNoSupportOnItsPapers() throws {
    let ledger = try Samples.new()
    #expect(ledger.project.support.all == [])
    #expect(try !Samples.summary(ledger, isConfidential: true).contains("OPBAKNING"))
  }

  @Test func everyPageOfTheConfidentialSummarySaysSo() throws {
    var ledger = try Samples.worked()
    for number in 0..<40 {
      let stakeholder = Stakeholder(id: "x\(number)").with {
        $0.name = "Gruppe \(number)"
        $0.concerns = String(repeating: "Lang bekymring. ", count: 1 + number % 9)
      }
      ledger = try Samples.after(ledger.project.add(stakeholder), on: ledger)
    }
    let text = try Samples.summary(ledger, isConfidential: true)
    let pages = text.split(separator: "\u{0C}").map { String($0).lines }
    #expect(pages.count > 4)
    for (index, page) in pages.enumerated() {
      #expect(page[0].hasPrefix("FORTROLIGT"))
      #expect(page.count <= Report.height)
      if index > 0 { #expect(page[1].hasSuffix("Side \(index + 1) af \(pages.count)")) }
    }
    let lines = pages.flatMap { $0 }
    #expect(lines.allSatisfy { Width.of($0) <= Report.width })
    #expect(lines.contains { $0.contains("holdes orienteret") })
    #expect(lines.contains { $0.contains("Mette Hansen") })
    for number in 0..<40 { #expect(lines.contains { $0.contains("Gruppe \(number)") }) }
  }

  @Test func papersWithAttitudesAreMarked() throws {
    let project = try Samples.worked().project
    let papers = [
      Report.stakeholders(project.standings, in: project, today: today).text,
      Report.stakeholder(project.stakeholders[0], in: project, today: today).text,
      Report.matrix(project, today: today),
    ]
    for paper in papers { #expect(paper.hasPrefix("FORTROLIGT")) }
  }

  @Test func aThousandInTheMatrixAreCounted() throws {
    var ledger = try Samples.new()
    for number in 0..<300 {
      let assessment = Assessment(id: "a\(number)").with {
        $0.date = today
        $0.influence = 1 + number % 2
      }
      let stakeholder = Stakeholder(id: "s\(number)").with { $0.name = "Gruppe \(number)" }
      ledger = try Samples.after(ledger.project.add(stakeholder, assessment), on: ledger)
    }
    let lines = Report.matrix(ledger.project, today: today).lines
    #expect(lines.allSatisfy { Width.of($0) <= Report.width })
    #expect(lines.filter { $0.contains(" til") }.count == 2)
  }
}
