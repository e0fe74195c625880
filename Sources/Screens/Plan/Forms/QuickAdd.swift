import Core
import Interface
import Text

/// A line at the bottom of the plan in which activities are written, one after the other.
struct QuickAdd: Layer {
  /// The line.
  var field = TextField()
  /// The activity that a new one is placed beside, or nil.
  var neighbour: Activity?
  /// What puts it into the same group as its neighbour.
  var grouping = PlanGrouping.area
  /// The names that the project knows.
  var known = Kept<SceneVersion, LineNames>()

  var isForChange: Bool { true }

  var footer: [FooterItem] {
    [
      FooterItem("Enter", "tilføj"), FooterItem("Tab", "formular"),
      FooterItem("@", "ansvarlig"), FooterItem("!", "frist"), FooterItem("#", "indsatsområde"),
      FooterItem("Esc", "luk", target: "cancel"),
    ]
  }

  let showsNews = true
  let isWriting = true

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    let isEmpty = field.text.trimmed.isEmpty
    let names = names(scene)
    known[scene.version] = names
    switch key {
    case .escape where !isEmpty:
      return .stays(.open(Confirm(leaving: "Forlad linjen", intent: .closeForm)))
    case .escape: return .closes()
    case .right where field.isAtEnd: return complete(names)
    case .enter where isEmpty: return .closes()
    case .tab where isEmpty: return .closes(.perform(.addInForm))
    case .enter, .tab:
      do {
        return try finish(inForm: key == .tab, names, &scene)
      } catch {
        return .stays(.say(error.message, .error))
      }
    default: return field.update(key) ? .stays() : .unknown
    }
  }

  private mutating func finish(
    inForm: Bool, _ names: LineNames, _ scene: inout Scene
  ) throws(Refusal) -> Answer {
    let project = scene.project
    if inForm, !endsWithKnown(names) { _ = complete(names) }
    let activity = try activity(id: scene.newID(), names, today: scene.today)
    if inForm { return .closes(.form(RecordForm(adding: activity, isBegun: true))) }
    let edit = project.add([activity], after: previous(of: activity, in: project))
    let line = field.text
    field.text = ""
    return .stays(.commit(edit, line: line))
  }

  /// The activity as it is written, with `id`; throws when it can't be understood.
  func activity(
    id: String, _ names: LineNames, today: Day
  ) throws(Refusal) -> Activity {
    var activity = try QuickActivity(field.text, today: today).activity(id: id)
    activity.area = names.areas.spelling(of: activity.area)
    activity.responsible = names.responsible.spelling(of: activity.responsible)
    if let neighbour { grouping.place(&activity, beside: neighbour) }
    return activity
  }

  /// The id of the activity that a new one comes after: the neighbour, or where the plan stands by
  /// area the last of its own area, so that no area moves; nil comes after all.
  func previous(of activity: Activity, in project: Project) -> String? {
    guard let neighbour, grouping == .area, activity.area != neighbour.area else {
      return neighbour?.id
    }
    return project.activities.last { $0.area == activity.area }?.id
  }

  /// How much is said of what was understood.
  enum Brevity: CaseIterable {
    /// All of it.
    case whole
    /// Without the title, which stands on the line, and what can be told without.
    case short
    /// The names and the day alone.
    case shortest
  }

  /// What was understood, in words, or what is wrong.
  func explanation(
    _ names: LineNames, today: Day, _ brevity: Brevity = .whole
  ) -> (text: String, style: Style) {
    if field.text.trimmed.isEmpty {
      return ("Fx: Fælles vagtordning @driftsleder !uge 49 #Personale", .muted)
    }
    do {
      let activity = try activity(id: "", names, today: today)
      var parts = brevity == .whole ? ["»\(activity.title)«"] : []
      let (responsible, roles) = (activity.responsible, names.responsible)
      if !responsible.isEmpty {
        parts.append("ansvarlig \(responsible)\(remark(on: responsible, roles))")
      }
      if let deadline = activity.deadline {
        let day =
          switch brevity {
          case .whole: DateInput.explanation(of: deadline, today: today)
          case .short: "\(deadline.medium) · \(deadline.week.name)"
          case .shortest: deadline.medium
          }
        parts.append("frist \(day)")
      }
      if !activity.area.isEmpty {
        let label = brevity == .whole ? "indsatsområde " : ""
        parts.append("\(label)\(activity.area)\(remark(onArea: activity.area, names))")
      }
      let warning = activity.deadline?.deadlineWarning
      if let warning { parts.append("! \(warning)") }
      let isDoubtful = warning != nil || roles.suggestion(for: responsible) != nil
      return ("→ " + parts.joined(separator: " · "), isDoubtful ? .warning : .muted)
    } catch {
      return (error.message, .error)
    }
  }

  private func remark(onArea area: String, _ names: LineNames) -> String {
    if names.areas.contains(area) { return "" }
    let known = names.areas.completions(of: area).first ?? names.areas.suggestion(for: area)
    return known.map { " (nyt; mente du »\($0)«?)" } ?? " (nyt)"
  }

  private func remark(on responsible: String, _ names: KnownNames) -> String {
    if names.contains(responsible) { return "" }
    if let name = names.completions(of: responsible).first, field.isAtEnd,
      QuickActivity.nameAtEnd(of: field.text)?.mark == "@"
    {
      return " (pil højre: \(name))"
    }
    return names.suggestion(for: responsible)
      .map { " (ikke nævnt før; mente du »\($0)«?)" } ?? " (ikke nævnt før)"
  }

  /// Draws the line, and below it what was understood, or until the next key the news.
  func view(in frame: inout Frame, _ scene: Scene) {
    let (names, today, notice) = (names(scene), scene.today, scene.news)
    let size = frame.size
    let height = size.height >= 10 ? 3 : size.height >= 8 ? 2 : 1
    let bottom = size.height >= 10 ? size.height - 1 : size.height
    let top = max(0, bottom - height - (size.height >= 10 ? 0 : 1))
    frame.fill(Rect(x: 0, y: top, width: size.width, height: height))
    let used = frame.put("Ny: ", at: Point(x: 1, y: top), style: .label)
    field.view(
      in: &frame, at: Rect(x: 1 + used, y: top, width: max(1, size.width - used - 2), height: 1),
      focused: true, rest: completion(names)?.rest ?? "")
    // The label of an area goes along with it.
    func lines(_ text: String) -> [String] {
      text.replacing("· indsatsområde ", with: "·\u{A0}indsatsområde\u{A0}")
        .wrapped(to: size.width - 2).map { $0.replacing("\u{A0}", with: " ") }
    }
    func isTooLong(_ text: String) -> Bool { lines(text).count > height - 1 }
    var (text, style) =
      notice.map { ($0.glyph + $0.text, $0.style) } ?? explanation(names, today: today)
    for brevity in Brevity.allCases.dropFirst() where notice == nil && isTooLong(text) {
      text = explanation(names, today: today, brevity).text
    }
    for (row, line) in lines(text).prefix(height - 1).enumerated() {
      frame.put(line, at: Point(x: 1, y: top + 1 + row), style: style)
    }
  }
}
