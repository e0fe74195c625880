import ArgumentParser
import Core
import Text

/// The options that choose among the activities of the plan.
struct PlanFilterOptions: ParsableArguments {
  @Flag(help: "Dem, hvis frist er overskredet.") var overskredne = false

  @Flag(help: "Dem, der kan begyndes nu.") var klar = false

  @Flag(help: "Dem, der venter på andre.") var venter = false

  @Option(help: ArgumentHelp("Den ansvarlige; en del af navnet er nok.", valueName: "navn"))
  var ansvarlig: String?

  @Option(help: ArgumentHelp("Dem med frist i ugen: 49, næste eller uge 2 2027.", valueName: "uge"))
  var uge: String?

  @Option(
    name: .danish("indsatsområde"),
    help: ArgumentHelp("Indsatsområdet; en del af navnet er nok.", valueName: "navn"))
  var area: String?

  @Option(help: ArgumentHelp("Dem, der gælder afdelingen.", valueName: "navn"))
  var afdeling: String?

  init() {}

  /// The options of a line in its common form.
  init(_ line: inout QuickLine) {
    (overskredne, klar, venter) = (
      line.flag("overskredne"), line.flag("klar"), line.flag("venter")
    )
    (ansvarlig, uge, afdeling) = (
      line.option("ansvarlig"), line.option("uge"), line.option("afdeling")
    )
    area = line.option("indsatsområde", "indsatsomraade")
  }

  /// What was chosen; throws a `Failure` for a week or a department that can't be.
  func criteria(in session: Session) throws -> PlanCriteria {
    var criteria = PlanCriteria()
    (criteria.areOverdue, criteria.areReady, criteria.areBlocked) = (overskredne, klar, venter)
    (criteria.responsible, criteria.area) = (ansvarlig, area)
    criteria.week = try uge.map { try Week(typed: $0, today: session.today) }
    criteria.department = try afdeling.map { try Department.called($0, in: session) }
    return criteria
  }
}

/// Which activities of a plan are to be shown; all that is said of them must fit.
struct PlanCriteria {
  var areOverdue = false
  var areReady = false
  var areBlocked = false
  var responsible: String?
  var area: String?
  var week: Week?
  var department: Department?

  /// The places of the activities that fit, or nil for all, and in words what they fit.
  func choose(from plan: PlanOutline, today: Day) -> (places: [Int]?, words: String) {
    let words: [String?] = [
      areOverdue ? "overskredet" : nil, areReady ? "klar til at begynde" : nil,
      areBlocked ? "venter på andre" : nil, responsible.map { "ansvarlig »\($0)«" },
      area.map { "indsatsområde »\($0)«" }, week.map { "frist i \($0.name) \($0.year)" },
      department.map(\.fullName),
    ]
    let said = words.compactMap { $0 }
    if said.isEmpty { return (nil, "") }
    let (responsible, area) = (responsible.map(Mention.init), area.map(Mention.init))
    let places = plan.rows.indices.filter { place in
      let row = plan.rows[place]
      return (!areOverdue || row.status.isOverdue(row.deadline, on: today))
        && (!areReady || plan.isReady(place: place))
        && (!areBlocked || plan.isBlocked(place: place))
        && responsible?.stands(in: plan.string(row.responsible)) ?? true
        && area?.stands(in: plan.string(row.area)) ?? true
        && (week.map { row.deadline?.week == $0 } ?? true)
        && (department.map {
          row.departments.isEmpty
            || [String](stored: plan.string(row.departments)).contains($0.id)
        } ?? true)
    }
    return (places, said.joined(separator: ", "))
  }
}

/// Something that is looked for in texts, in any case.
private struct Mention {
  private let part: String

  init(_ part: String) { self.part = part.trimmed.lowercased() }

  func stands(in text: String) -> Bool { text.lowercased().contains(part) }
}

extension Week {
  /// Reads a week as it was typed: "49", "uge 49", "næste uge"; the one nearest today.
  fileprivate init(typed text: String, today: Day) throws(Failure) {
    let words = text.trimmed.lowercased()
    var wanted = words
    if words.first?.isNumber ?? false {
      wanted = "uge \(words)"
    } else if !words.contains("u") {
      wanted = "\(words) uge"
    }
    if wanted == "denne uge" {
      self = today.week
      return
    }
    let relative = ["næste", "naeste", "sidste", "forrige"]
    guard wanted.contains(where: \.isNumber) || relative.contains(where: wanted.contains) else {
      throw Failure(
        .usage, "»\(text)« er ikke en uge. Skriv for eksempel 49, næste eller uge 2 2027.")
    }
    let day = try Day(typed: wanted, today: today)
    // A week that has been is as likely to be asked for as one to come.
    if case .success(let past) = DateInput.read(wanted, today: today, leaning: .past),
      today - past < day - today
    {
      self = past.week
    } else {
      self = day.week
    }
  }
}
