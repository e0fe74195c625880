import Core
import Interface
import Text

/// The form on which a paper is chosen, and what it is made for: it asks only for what means something
/// to the paper that is chosen.
struct PaperChoice: FormPurpose {
  let isForChange = false
  /// The paper that is chosen to begin with.
  let request: PaperRequest

  let accept = "Vis"
  let isQuick = true
  let decider: String? = "paper"

  func title(in project: Project) -> String { "Vælg papir" }

  func introduction(in project: Project) -> String {
    "F2 viser papiret; derfra kan det udskrives, gemmes og åbnes."
  }

  func questions(in project: Project) -> [Question] {
    let before: [Question] = [
      choice(
        "paper", "Papir", PaperKind.allCases.map { Choice(stored: $0.rawValue, shown: $0.title) }),
      choice("matter", "Punkt", project.paperMatters),
      choice(
        "meeting", "Møde",
        [Choice(stored: nil, shown: "intet bestemt møde")]
          + project.meetings.reversed().map { Choice(stored: $0.id, shown: $0.plainName) }),
      choice(
        "recipient", "Modtager",
        [Choice(stored: nil, shown: "alle afdelinger, hver med sit brev")] + project.recipients),
      choice(
        "key", "Fordelingsnøgle",
        project.allocationKeys.isEmpty
          ? [Choice(stored: nil, shown: "ingen endnu")]
          : project.allocationKeys.map { Choice(stored: $0.id, shown: $0.name) }),
    ]
    let after: [Question] = [
      Question(
        name: "since", label: "Vis ændringer siden", input: .day(.past),
        hint: "Tomt: siden mødet før. Ellers en dato, fx 1/11."),
      choice(
        "confidential", "Udgave",
        [
          Choice(stored: nil, shown: "kan deles ud"),
          Choice(stored: "ja", shown: "fortrolig, med holdninger og bekymringer"),
        ]),
      choice(
        "audience", "Udgave",
        [
          Choice(stored: nil, shown: "til mødets deltagere"),
          Choice(stored: "ja", shown: "til alle, uden navne og lukkede punkter"),
        ]),
    ]
    return before + versions(project) + after
  }

  /// The two versions of the agreement, or a line that there aren't two.
  private func versions(_ project: Project) -> [Question] {
    let all = project.agreements.map {
      Choice(stored: String($0.version), shown: "version \($0.version)")
    }
    if all.count < 2 {
      let words = all.isEmpty ? "der er ingen endnu" : "der er kun én endnu"
      return [choice("older", "Versioner", [Choice(stored: nil, shown: words)])]
    }
    return [choice("older", "Fra version", all), choice("newer", "Til version", all)]
  }

  private func choice(_ name: String, _ label: String, _ choices: [Choice]) -> Question {
    Question(name: name, label: label, input: .choice(choices))
  }

  func asks(for field: String, where decided: String?) -> Bool {
    guard let kind = decided.flatMap(PaperKind.init) else { return false }
    let asked = ["older", "newer"].contains(field) ? "versions" : field
    return PaperChoiceField(rawValue: asked).map(kind.takes) ?? true
  }

  func values(in project: Project) -> [String: String] {
    let about = request.about
    let numbers = project.agreements.map(\.version)
    let latest = numbers.count < 2 ? nil : VersionPair(numbers[numbers.count - 2], numbers.last!)
    let versions = request.versions ?? latest
    return [
      "paper": request.kind.rawValue,
      "matter": about?.stored(among: Reference.matters)
        ?? project.likelyMatter(at: request.meeting),
      "meeting": request.meeting,
      "recipient": about?.stored(among: Reference.recipients),
      "key": about?.kind == .allocationKey ? about?.id : project.keyToMend?.id,
      "older": versions.map { String($0.older) }, "newer": versions.map { String($0.newer) },
      "since": request.since?.iso,
      "confidential": request.isConfidential ? "ja" : nil,
      "audience": request.isPublic ? "ja" : nil,
    ].compactMapValues { $0 }
  }

  /// What the chosen paper is for.
  func hint(about field: String, in form: Form) -> String? {
    let (number, all) = (form.choice("paper"), PaperKind.allCases)
    guard field == "paper", all.indices.contains(number) else { return nil }
    return "\(all[number].use.shown). \(all[number].purpose)"
  }

  /// Throws when the paper takes a meeting, or two versions of the agreement.
  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    let kind = values["paper"].flatMap(PaperKind.init) ?? .summary
    var request = PaperRequest(
      kind, project: request.project, meeting: kind.takes(.meeting) ? values["meeting"] : nil,
      since: kind.takes(.since) ? values.day("since") : nil,
      isConfidential: kind.takes(.confidential) && values["confidential"] != nil)
    if kind.needsMeeting, request.meeting == nil {
      throw Refusal("\(kind.title): vælg det møde, det er til.", field: "meeting")
    }
    request.isPublic = kind.takes(.audience) && values["audience"] != nil
    if kind.takes(.recipient) {
      request.about = values["recipient"].flatMap(Reference.init(paperSubject:))
    } else if kind.takes(.key) {
      request.about = values["key"].map { Reference(.allocationKey, $0) }
    } else if kind.takes(.matter) {
      request.about = values["matter"].flatMap(Reference.init(paperSubject:))
    }
    if kind.takes(.versions), let older = values["older"].flatMap({ Int($0) }),
      let newer = values["newer"].flatMap({ Int($0) })
    {
      if older >= newer {
        throw Refusal("Vælg en ældre version at sammenligne med.", field: "older")
      }
      request.versions = VersionPair(older, newer)
    }
    return .asking(for: request, in: values.opened, today: values.today)
  }
}

extension Outcome {
  /// Makes a paper, and says what is to be thought of before it is handed out.
  static func asking(for request: PaperRequest, in project: Project, today: Day) -> Outcome {
    let making = Outcome.effects([.makePaper(request)])
    guard let remark = request.remark(in: project, today: today) else { return making }
    return .several([making, .say(remark, .warning)])
  }
}

extension Project {
  /// To whom a letter can be: the departments, and the stakeholders.
  fileprivate var recipients: [Choice] {
    departments.map { Choice(stored: $0.reference.paperSubject, shown: $0.fullName) }
      + Stakeholder.inOrderOfChoice(Array(stakeholders)).map {
        Choice(stored: $0.reference.paperSubject, shown: $0.name)
      }
  }

  /// What a recommendation can be to: the points of the meetings that aren't over, the next first, and
  /// the milestones.
  fileprivate var paperMatters: [Choice] {
    let points = meetings.filter { !$0.isClosed }.flatMap { meeting in
      agendaPoints(of: meeting).enumerated().map { index, point in
        Choice(
          stored: point.reference.paperSubject,
          shown: "\(meeting.date?.short ?? "uden dato"), punkt \(index + 1) \(point.title)")
      }
    }
    return points
      + milestones.map {
        Choice(
          stored: $0.reference.paperSubject, shown: "milepæl \($0.number) \($0.briefTitle)")
      }
  }

  /// What a recommendation is most likely to: the first point that a meeting is to decide, or else the
  /// milestone that awaits a decision or comes next.
  fileprivate func likelyMatter(at meeting: String?) -> String? {
    let points = meeting.flatMap(self.meeting).map(agendaPoints) ?? []
    let open = milestones.filter { !$0.status.isClosed }
    let milestone = open.first { $0.status == .awaitingDecision } ?? open.first
    return (points.first { $0.kind == .decision }?.reference ?? milestone?.reference)?.paperSubject
  }
}

extension Reference {
  /// The kinds of records that a recommendation can be to.
  fileprivate static let matters: [Kind] = [.agendaPoint, .milestone]
  /// The kinds of records that a letter can be to.
  fileprivate static let recipients: [Kind] = [.department, .stakeholder]

  /// A record as the choice of a paper stores what it is about.
  fileprivate var paperSubject: String { "\(kind.name) \(id)" }

  /// The same where it is of one of the kinds, or nil.
  fileprivate func stored(among kinds: [Kind]) -> String? {
    kinds.contains(kind) ? paperSubject : nil
  }

  fileprivate init?(paperSubject text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2,
      let kind = (Self.matters + Self.recipients).first(where: { $0.name == parts[0] })
    else { return nil }
    self.init(kind, parts[1])
  }
}
