import Core
import Interface
import Text

/// Everything about one stakeholder, as a page.
struct StakeholderPage {
  typealias Row = PageRow<RecordItem>

  let standing: StakeholderStanding
  let project: Project
  let today: Day
  let size: Size

  /// The parts that Tab goes between.
  enum Section: Int { case head, facts, assessments, contacts, plan }

  private var stakeholder: Stakeholder { standing.stakeholder }

  /// The fields of an assessment, which are edited together.
  static let assessed = ["attitude", "influence", "affectedness"]

  /// The rows, in two columns where there is room for them side by side.
  var page: Page<RecordItem> {
    let layout = PageLayout(size)
    let width = layout.width
    let left = head(width) + facts(width)
    let right = contacts(width) + assessments(width) + plan(width)
    return layout.page(left, right)
  }

  private func head(_ width: Int) -> [Row] {
    let title = "Interessent \(stakeholder.number) · \(stakeholder.name)"
    var lines = title.lines(.heading, width: width)
    if let position = standing.position {
      let words = position.type.name.capitalizedFirst + ": \(position.words)"
      lines += words.lines(.muted, width: width)
    }
    return [Row(nil, Section.head, lines + [[]])]
  }

  private func facts(_ width: Int) -> [Row] {
    let next = stakeholder.nextContact.map { day in
      let mark = standing.awaitsContact(on: today) ? "! overskredet, " : ""
      return "\(day.medium) · \(day.week.name) (\(mark)\(day.relative(to: today)))"
    }
    var rows = [
      field("name", width), field("form", width, text: stakeholder.kind.shown),
    ]
    if stakeholder.kind == .role {
      rows.append(field("isOnePerson", width, text: stakeholder.isOnePerson.shown))
      rows.append(.hint(.onePerson, Section.facts, width: width))
    }
    rows += [
      field("department", width), field("organisation", width),
      field(
        "attitude", width, text: standing.current.map { _ in standing.attitudeText },
        style: standing.attitudeStyle, empty: StakeholderStanding.unassessed),
      field("influence", width, text: standing.current.map { "\($0.influence) af 5" }),
      field("affectedness", width, text: standing.current.map { "\($0.affectedness) af 5" }),
      field("handling", width, text: handling, empty: "følger af vurderingen"),
      field("responsible", width, empty: "ingen endnu"),
      field(
        "nextContact", width, text: next,
        style: standing.awaitsContact(on: today) ? .overdue : .plain, empty: "ikke sat"),
    ]
    if let last = standing.lastContact {
      rows.append(
        Row(
          nil, Section.facts,
          .labelled(
            "Seneste kontakt", "\(last.medium) (\(last.relative(to: today)))", width: width,
            labelWidth: Self.labelWidth)))
    }
    rows += ["interests", "concerns"].map { field($0, width) }
    let filled = [
      ("mail", stakeholder.mail), ("link", stakeholder.link), ("letter", stakeholder.letter),
    ].filter { !$0.1.isEmpty }
    rows += filled.map { field($0.0, width) }
    // Nobody but the user knows whether one person has the role.
    return rows + [field("note", width)]
      + (stakeholder.kind == .role ? [.hint(.onlyNeeded, Section.facts, width: width)] : [])
  }

  private var handling: String? {
    if let decided = stakeholder.handling { return decided.shown }
    return standing.handling.map { "\($0.shown) (foreslået)" }
  }

  private func contacts(_ width: Int) -> [Row] {
    let contacts = project.contacts(with: stakeholder)
    let rows = contacts.map { contact in
      var texts = [[contact.date?.medium ?? "uden dato", contact.channel].filled(" · ")]
      if !contact.note.isEmpty { texts.append(contact.note) }
      if !contact.followUp.isEmpty { texts.append("→ \(contact.followUp)") }
      return record(contact.reference, texts, .contacts, width)
    }
    return .part(
      "Kontakter  \(contacts.count)", Section.contacts, rows,
      none: (.empty(.contact), "Ingen endnu. Tryk c for at tilføje en."), width: width)
  }

  private func assessments(_ width: Int) -> [Row] {
    let assessments = standing.assessments
    let rows = assessments.enumerated().reversed().map { index, assessment in
      let before = index > 0 ? assessments[index - 1] : nil
      return record(
        assessment.reference, [Self.movement(from: before, to: assessment)], .assessments, width)
    }
    return .part(
      "Vurderinger  \(assessments.count)", Section.assessments, rows,
      none: (.empty(.assessment), "Ikke vurderet. Tryk v for at vurdere."), width: width)
  }

  /// An assessment with what it changed.
  ///
  /// For example "3. sep. 2026 · ▽ skeptisk · indflydelse 3 → 4".
  private static func movement(from before: Assessment?, to now: Assessment) -> String {
    func moved(_ label: String, _ path: KeyPath<Assessment, Int>) -> String {
      guard let old = before?[keyPath: path], old != now[keyPath: path] else {
        return "\(label) \(now[keyPath: path])"
      }
      return "\(label) \(old) → \(now[keyPath: path])"
    }
    var attitude = "\(now.attitude.sign) \(now.attitude.shown)"
    if let old = before?.attitude, old != now.attitude { attitude = "\(old.shown) → \(attitude)" }
    return [
      now.date?.medium ?? "uden dato", attitude, moved("indflydelse", \.influence),
      moved("berørthed", \.affectedness),
    ].joined(separator: " · ")
  }

  private func plan(_ width: Int) -> [Row] {
    let lines = project.communications(to: stakeholder)
    let rows = lines.map { line in
      let state = line.state(on: today)
      let text = [
        "\(line.box) \(line.occasion)", "milepæl \(line.milestone)", state.text,
      ].joined(separator: " · ")
      return record(line.reference, [text], .plan, width, style: state.style)
    }
    return .part(
      "I kommunikationsplanen  \(lines.count)", Section.plan, rows,
      none: (.empty(.communication), "Ingen linjer. Tryk a her for at tilføje en."), width: width)
  }

  private func record(
    _ reference: Reference, _ texts: [String], _ section: Section, _ width: Int,
    style: Style = .plain
  ) -> Row {
    let lines = texts.enumerated().flatMap { index, text in
      text.wrapped(to: width - 2).enumerated().map { row, line in
        [Span(index + row == 0 ? "" : "  "), Span(line, index + row == 0 ? style : .muted)]
      }
    }
    return Row(.record(reference), section, lines)
  }

  private static let labelWidth = 24

  private func field(
    _ name: String, _ width: Int, text: String? = nil, style: Style = .plain, empty: String = "–"
  ) -> Row {
    let isAssessed = Self.assessed.contains(name)
    let stored = isAssessed ? nil : project.value(of: name, in: stakeholder.reference).text
    let shown = text ?? stored.map { project.show($0, of: name, in: .stakeholder) }
    let label = isAssessed ? Assessment.label(of: name) : Stakeholder.label(of: name)
    return Row(
      .field(name), Section.facts,
      .labelled(
        label, shown ?? empty, shown == nil ? .muted : style, width: width,
        labelWidth: Self.labelWidth))
  }
}

extension [String] {
  /// The texts that aren't empty, joined.
  func filled(_ separator: String) -> String {
    filter { !$0.isEmpty }.joined(separator: separator)
  }
}
