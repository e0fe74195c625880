import Core
import Reports
import TestSupport
import Text

/// One of the papers, as it is tested and shown as an example.
struct PaperSample {
  /// What its files are called.
  let name: String
  /// What it is called among the others.
  let title: String
  let document: Paper
}

extension Samples {
  /// All papers about a project, the confidential and the public versions too, with what has happened
  /// for months.
  ///
  /// With `only`, just the versions of that one.
  static func papers(_ ledger: Ledger, only: PaperKind? = nil) throws -> [PaperSample] {
    let ledger =
      try ledger.project.meetings.isEmpty
      ? after(ledger.project.add(meeting), on: ledger) : ledger
    let evaluation = Round(id: "evaluering").with { $0.kind = .evaluation }
    let evaluated = try after(ledger.project.add(evaluation, today: today), on: ledger)
    return try PaperKind.allCases.filter { (only ?? $0) == $0 }.flatMap { kind -> [PaperSample] in
      let ledger =
        kind == .evaluation ? evaluated : kind == .redline ? try renewed(ledger) : ledger
      return try Version.allCases.filter { $0.exists(for: kind) }.map { version in
        let context = context(of: kind, version, ledger)
        return PaperSample(
          name: [kind.rawValue.inPlainLetters, version.rawValue].joinedFilled(separator: "-"),
          title: kind.title + version.words, document: try Report.paper(kind, in: context))
      }
    }
  }

  private enum Version: String, CaseIterable {
    case ordinary = ""
    case confidential = "fortrolig"
    case open = "offentlig"
    case letter = "interessent"

    var words: String {
      switch self {
      case .ordinary: ""
      case .confidential: ", fortrolig"
      case .open: ", som alle må læse"
      case .letter: ", til en interessent"
      }
    }

    func exists(for kind: PaperKind) -> Bool {
      switch self {
      case .ordinary: true
      case .confidential: kind.hasConfidentialVersion
      case .open: kind.hasPublicVersion
      case .letter: kind == .letters
      }
    }
  }

  private static func context(
    of kind: PaperKind, _ version: Version, _ ledger: Ledger
  ) -> PaperContext {
    let day = today.adding(days: -70)
    let meetings = ledger.project.meetings
    let isAhead = kind == .convocation || kind == .package
    let meeting = isAhead ? ledger.project.comingMeeting(from: today) : nil
    var context = PaperContext(
      today: today, since: kind.needsMeeting ? nil : Since(day: day, words: "siden \(day.medium)"),
      meeting: kind.needsMeeting ? meeting ?? meetings[0] : nil,
      isConfidential: version == .confidential, ledger: ledger, zone: .utc)
    context.isPublic = version == .open
    if kind.takes(.matter) { context.about = Reference(.milestone, "3") }
    if version == .letter { context.about = audience(in: ledger.project) }
    return context
  }

  /// A stakeholder that somebody has written something to.
  private static func audience(in project: Project) -> Reference? {
    (project.stakeholders.first { !$0.letter.isEmpty } ?? project.stakeholders.first)?.reference
  }

  /// The project with a next version of the agreement in which something is other than before.
  private static func renewed(_ ledger: Ledger) throws -> Ledger {
    var ledger = ledger
    if ledger.project.agreements.isEmpty {
      ledger = try after(ledger.project.firstAgreement(id: "v1"), on: ledger)
    }
    if let draft = ledger.project.draftAgreement {
      ledger = try after(
        ledger.project.edit(draft) { $0.departments = [department.id] }, on: ledger)
      if ledger.project.departments.isEmpty {
        ledger = try after(ledger.project.add(department), on: ledger)
      }
      ledger = try after(
        ledger.project.present(ledger.project.draftAgreement!, on: today), on: ledger)
    }
    var count = 0
    let next = try ledger.project.newVersion {
      count += 1
      return "renewed\(count)"
    }
    ledger = try after(next, on: ledger)
    return try after(
      ledger.project.edit(ledger.project.draftAgreement!) {
        $0.changes =
          "Strandengens faste dage har nu ugedage, og varslet for at træde ud er et halvt år."
        $0.serviceLevel =
          "Svar inden to hverdage. En medarbejder i hver afdeling mindst to faste dage om ugen, "
          + "i Strandengen tirsdag og torsdag."
        $0.exit = "Med et halvt års varsel til et årsskifte."
      }, on: ledger)
  }

  private static let department = Department(id: "fjordglimt").with { $0.name = "Fjordglimt" }

  /// A project of ordinary size: twelve milestones, sixty activities and eight goals.
  static func ordinary() throws -> Ledger {
    var ledger = try new(
      name: "Samdrift i Nordbyen", organisation: "Boligforeningen Nord", leader: "Projektleder")
    ledger = try after(
      ledger.project.add(
        (1...60).map { number in
          Activity(id: "a\(number)").with {
            $0.title = "Aftal, hvem der tager sig af opgave \(number) i alle tre afdelinger"
            $0.responsible = "Driftsleder"
            $0.deadline = today.adding(days: 7 * number - 50)
          }
        }), on: ledger)
    ledger = try after(
      ledger.project.add(
        (1...8).map { number in
          Goal(id: "g\(number)").with {
            $0.title = "Kortere svartid på henvendelser af slags \(number)"
            $0.baseline = Quantity(92)
            $0.target = Quantity(80)
          }
        }), on: ledger)
    for milestone in ledger.project.milestones {
      let edit = ledger.project.edit(milestone) {
        $0.responsible = "Projektleder"
        $0.planned = today.adding(days: 20 * milestone.number - 65)
        $0.status = milestone.number == 4 ? .awaitingDecision : .inProgress
      }
      ledger = try after(edit, on: ledger)
    }
    return ledger
  }

  /// The demo filled to the brim: five hundred activities, names of two hundred characters, and
  /// texts that could be taken for something else.
  static func brimful() throws -> Ledger {
    var ledger = try worked()
    let long = String((String(repeating: "Driftsfællesskabet i Nordbyen ", count: 7)).prefix(200))
    let texts = [
      long, "<script>alert(\"1\")</script> & <b>fed</b>",
      "Klokken\u{1B}[2J\u{0}\u{7}\u{FFFE} ringer",
      "Grønt 👩‍👧 🏠 område", String(repeating: "Samdriftsaftale", count: 13), "`a` | *b* {{c}} \\ æøå",
    ]
    let info = ledger.project.info
    ledger = try after(ledger.project.edit(info) { $0.name = "Brim & <i> " + long }, on: ledger)
    let activities = (1...500).map { number in
      Activity(id: "brim\(number)").with {
        $0.title = number % 10 < texts.count ? texts[number % 10] : "Opgave \(number)"
        $0.area = number % 97 == 0 ? texts[1] : "Område \(number / 60)"
        $0.responsible = number % 50 == 0 ? long : "Driftsleder"
        $0.start = today.adding(days: number % 300 - 100)
        $0.deadline = today.adding(days: number % 300 - 90)
        $0.dependsOn = number % 5 == 0 ? ["brim\(number - 1)"] : []
      }
    }
    ledger = try after(ledger.project.add(activities), on: ledger)
    for (number, text) in texts.enumerated() {
      let stakeholder = Stakeholder(id: "brims\(number)").with {
        $0.name = text
        $0.interests = text
        $0.nextContact = today
      }
      ledger = try after(ledger.project.add(stakeholder), on: ledger)
    }
    let goals = texts.enumerated().map { number, text in
      Goal(id: "brimg\(number)").with {
        $0.title = text
        $0.baseline = Quantity(92)
        $0.target = Quantity(80)
      }
    }
    return try after(ledger.project.add(goals), on: ledger)
  }

  private static let meeting = Meeting(id: "moede").with {
    $0.date = today.adding(days: -5)
    $0.time = "14.00"
    $0.place = "Fælleshuset i Fjordglimt"
    $0.participants = "Driftschef, projektleder, driftsleder og sekretariat"
    $0.agenda = "Status på aftalen\nVagtordningen\nNæste møde"
    $0.minutes = "Vagtordningen drøftes med medarbejderne, før den bliver besluttet."
  }
}
