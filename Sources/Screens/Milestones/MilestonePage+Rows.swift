import Core
import Interface
import Text

/// The rows that all parts of the page are made of.
extension MilestonePage {
  /// A list under its heading, or what stands in its place.
  func part(
    _ title: String, count: String = "", _ section: Section, _ rows: [Row]
  ) -> [Row] {
    .part(
      title, count: count, section, rows, none: (.empty(section), section.emptyText), width: width)
  }

  func record(
    _ reference: Reference, _ section: Section, mark: Span = Span(""), _ words: Span,
    details: [Span] = []
  ) -> Row {
    .record(.record(reference), section, mark: mark, words, details: details, width: width)
  }

  /// Some of a record's filled fields, each with its label.
  func details<Record: Entity>(of record: Record, _ fields: [String]) -> [Span] {
    let stored = record.stored
    return fields.compactMap { name in
      stored[name].map { text in
        Span(
          "\(Record.label(of: name)): \(project.show(text, of: name, in: Record.kind))", .muted)
      }
    }
  }

  /// Some stakeholders' names, and how many others there are.
  func names(of stakeholders: [String]) -> String {
    let names = stakeholders.compactMap { project.stakeholder($0)?.name }
    let shown = names.prefix(8).joined(separator: ", ")
    let others = names.count - 8
    return others > 0 ? "\(shown) og \(others.counted("anden", "andre"))" : shown
  }

  /// One of the milestone's own fields.
  func field(
    _ name: String, text: String? = nil, style: Style = .plain, empty: String = "–"
  ) -> Row {
    let stored = project.value(of: name, in: milestone.reference).text
    let shown = text ?? project.show(stored, of: name, in: .milestone)
    let isEmpty = stored == nil && name != "status"
    let isAbout = !["status", "statusReason", "responsible", "planned", "reached"].contains(name)
    return Row(
      .field(name),
      isAbout ? Section.about : .status,
      labelled(
        Milestone.label(of: name), isEmpty ? empty : shown, isEmpty ? .muted : style))
  }

  func labelled(_ label: String, _ text: String, _ style: Style) -> [[Span]] {
    .labelled(label, text, style, width: width, labelWidth: 19)
  }
}
