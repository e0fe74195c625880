import Core
import Interface
import Text

/// The rows that all parts of the page are made of.
extension MilestonePage {
  /// The line that stands where a list has nothing yet.
  func empty(_ section: Section) -> Row {
    Row.empty(.empty(section), section.emptyText, section, width: width)
  }

  /// A record: its mark and its own words, and under them what else there is to know.
  func record(
    _ reference: Reference, _ section: Section, mark: Span = Span(""), _ words: Span,
    details: [Span] = []
  ) -> Row {
    let indent = max(2, Width.of(mark.text))
    let margin = Span(String(repeating: " ", count: indent))
    let first = words.text.wrapped(to: width - indent).enumerated().map { index, line in
      [index == 0 ? mark : margin, Span(line, words.style)]
    }
    let more = details.flatMap { detail in
      detail.text.wrapped(to: width - indent).map { [margin, Span($0, detail.style)] }
    }
    return Row(.record(reference), section, first + more)
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
    return others > 0 ? "\(shown) og \(others) \(others == 1 ? "anden" : "andre")" : shown
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
    .labelled(label, text, style, width: width, labelWidth: 16)
  }
}
