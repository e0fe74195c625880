import ArgumentParser
import Core
import Text

/// The options that choose among the activities of the plan.
struct PlanFilterOptions: ParsableArguments {
  @Flag(help: "Dem, hvis frist er overskredet.") var forsinkede = false

  @Flag(help: "Dem, der kan begyndes nu.") var klar = false

  @Flag(help: "Dem, der venter på andre.") var blokeret = false

  @Option(help: ArgumentHelp("Den ansvarlige; en del af navnet er nok.", valueName: "navn"))
  var ansvarlig: String?

  @Option(help: ArgumentHelp("Dem med frist i ugen: 49, næste eller uge 2 2027.", valueName: "uge"))
  var uge: String?

  @Option(
    name: .danish("område"),
    help: ArgumentHelp("Indsatsområdet; en del af navnet er nok.", valueName: "navn"))
  var area: String?

  @Option(help: ArgumentHelp("Dem, der gælder afdelingen.", valueName: "navn"))
  var afdeling: String?

  /// The activities that fit, and in words what they fit.
  func choose(from plan: Plan, in session: Session) throws -> ([Activity], String) {
    let today = session.today
    let week = try uge.map { try Week(typed: $0, today: today) }
    let department = try afdeling.map { try Department.called($0, in: session) }
    let chosen = plan.activities.chosen { activity in
      (!forsinkede || activity.isOverdue(on: today))
        && (!klar || plan.isReady(activity))
        && (!blokeret || plan.isBlocked(activity))
        && (ansvarlig.map { activity.responsible.mentions($0) } ?? true)
        && (area.map { activity.area.mentions($0) } ?? true)
        && (week.map { activity.deadline?.week == $0 } ?? true)
        && (department.map {
          activity.departments.isEmpty || activity.departments.contains($0.id)
        } ?? true)
    }
    let words: [String?] = [
      forsinkede ? "overskredet" : nil, klar ? "klar til at begynde" : nil,
      blokeret ? "venter på andre" : nil, ansvarlig.map { "ansvarlig »\($0)«" },
      area.map { "indsatsområde »\($0)«" }, week.map { "frist i \($0.name) \($0.year)" },
      department.map(\.fullName),
    ]
    return (chosen, words.compactMap { $0 }.joined(separator: ", "))
  }
}

extension [Activity] {
  /// Those that fit; without a copy when all do.
  fileprivate func chosen(where fits: (Activity) -> Bool) -> [Activity] {
    let places = indices.filter { fits(self[$0]) }
    return places.count == count ? self : places.map { self[$0] }
  }
}

extension String {
  /// Whether `part` stands in the text, in any case.
  fileprivate func mentions(_ part: String) -> Bool {
    lowercased().contains(part.trimmed.lowercased())
  }
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
