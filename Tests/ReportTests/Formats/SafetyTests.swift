import Core
import Foundation
import Interface
import Reports
import Spreadsheet
import Testing
import Text

@Suite("Papers are safe to show") struct SafetyTests {
  static let nasty =
    "Æ\u{1B}[2J\u{9B}31m\r\n\t\u{7}\u{202E}👩‍👩‍👧 e\u{301}\u{0} 漢字 "
    + String(repeating: "x", count: 300)

  @Test func noControlCharacterGetsThrough() throws {
    let today = Samples.today
    var ledger = try Samples.new(
      name: Self.nasty, organisation: Self.nasty, leader: Self.nasty)
    let milestone = try #require(ledger.project.milestone(6))
    ledger = try Samples.after(
      ledger.project.edit(milestone) {
        $0.responsible = Self.nasty
        $0.notes = Self.nasty
        $0.shortTitle = Self.nasty
        $0.title = Self.nasty
        $0.planned = today.adding(days: -2)
        $0.status = .withdrawn
        $0.statusReason = Self.nasty
      }, on: ledger)
    let department = Department(id: "d").with { $0.name = Self.nasty }
    ledger = try Samples.after(ledger.project.add(department), on: ledger)
    let decision = Decision(id: "b").with {
      $0.milestone = "6"
      $0.department = "d"
      $0.body = Self.nasty
      $0.minutes = Self.nasty
    }
    ledger = try Samples.after(ledger.project.add(decision), on: ledger)
    let stakeholder = Stakeholder(id: "s").with {
      $0.name = Self.nasty
      $0.organisation = Self.nasty
      $0.interests = Self.nasty
      $0.concerns = Self.nasty
      $0.nextContact = today
    }
    let assessment = Assessment(id: "v").with { $0.date = today }
    ledger = try Samples.after(ledger.project.add(stakeholder, assessment), on: ledger)
    let communication = Communication(id: "k").with {
      $0.occasion = Self.nasty
      $0.audience = ["s"]
    }
    ledger = try Samples.after(ledger.project.add(communication), on: ledger)
    let condition = Condition(id: "c").with { $0.text = Self.nasty }
    ledger = try Samples.after(ledger.project.add(condition), on: ledger)
    let opportunity = Opportunity(id: "o").with {
      $0.text = Self.nasty
      $0.departments = ["d"]
    }
    ledger = try Samples.after(ledger.project.add(opportunity), on: ledger)
    let dialogue = Dialogue(id: "g").with { $0.topics = Self.nasty }
    ledger = try Samples.after(ledger.project.add(dialogue), on: ledger)
    let project = ledger.project
    let sheet = Sheet(
      headings: ["Interessent", "Afdeling", "Ukendt" + Self.nasty],
      rows: [.init(line: 2, number: 3, cells: [Self.nasty, Self.nasty, Self.nasty])])
    let plan = try SheetImport(
      .stakeholders, of: sheet, into: project, today: today, author: "Ida", newID: { "n" })
    let papers = [
      Report.stakeholders(project.standings, in: project, today: today).text,
      Report.stakeholder(stakeholder, in: project, today: today).text,
      Report.matrix(project, today: today), Report.communication(project, today: today).text,
      Report.conditions(project).text, Report.opportunities(project, today: today).text,
      Report.dialogues(project).text,
      try Samples.summary(ledger, isConfidential: true),
      Report.sheetImport(plan, file: Self.nasty).text,
      try Samples.summary(ledger), Report.board(project, today: today).text,
      Report.milestone(try #require(project.milestone(6)), in: project, today: today).text,
      Report.history(ledger, zone: .utc).text, Report.projects([project], today: today).text,
    ]
    let documents = [
      Report.stakeholders(project.standings, in: project, today: today).json,
      Report.stakeholder(stakeholder, in: project, today: today).json,
      Report.communication(project, today: today).json, Report.conditions(project).json,
      Report.opportunities(project, today: today).json, Report.dialogues(project).json,
      Report.board(project, today: today).json, Report.history(ledger, zone: .utc).json,
      Report.milestone(try #require(project.milestone(6)), in: project, today: today).json,
      Report.projects([project], today: today).json,
    ]
    for document in documents {
      let object = try JSONSerialization.jsonObject(with: Data(document.utf8))
      let isWhole = "\(object)".contains("\u{9B}31m")
      #expect(isWhole)
    }
    for paper in papers + documents {
      let controls = paper.unicodeScalars.filter {
        $0 != "\n" && $0 != "\u{0C}" && [.control, .format].contains($0.properties.generalCategory)
      }
      #expect(controls.isEmpty, "\(paper)")
    }
    for paper in papers {
      for line in paper.replacing("\u{0C}", with: "").lines {
        #expect(Width.of(line) <= Report.width, "\(line)")
      }
    }
  }

  @Test func markupCharactersStayAsTheyAre() throws {
    let ledger = try Samples.new(name: "A & B <C> \"D\" {{name}}")
    #expect(try Samples.summary(ledger).contains("A & B <C> \"D\" {{name}}"))
  }

  @Test func anOwnTemplateArrangesTheSummary() throws {
    let template = try Template(
      "{{#part}}{{#overskredet}}{{.}} {{/overskredet}}{{/part}}|{{#parts}}{{name}} {{/parts}}")
    let text = try Samples.document(.summary, Samples.new()).text(template)
    #expect(text.hasPrefix("OVERSKREDET"))
    #expect(text.contains("Ingen frister er overskredet. |milepaele beslutninger overskredet "))
  }

  @Test func aFaultyTemplateSaysWhichLine() {
    let problem = #expect(throws: Template.Problem.self) { try Template("a\n{{/b}}\nc\n") }
    #expect(problem?.line == 2)
  }
}
