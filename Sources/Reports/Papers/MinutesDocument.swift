import Core

/// The minutes of a meeting (referat).
extension Papers {
  /// What a meeting was about, what it decided, and what happened at it.
  var minutes: Document {
    get throws(Refusal) {
      guard let meeting = context.meeting else {
        throw Refusal("Et referat hører til et møde. Vælg mødet først.")
      }
      var document = document(.minutes)
      document.title = "Referat: \(meeting.title.isEmpty ? meeting.sort.shown : meeting.title)"
      document.date = meeting.date?.long ?? "uden dato"
      document.occasion = ""
      document.parts =
        [facts(about: meeting), agenda(of: meeting), decisions(at: meeting), notes(from: meeting)]
        .compactMap { $0 } + [signatures(of: meeting)]
      return document
    }
  }

  private func facts(about meeting: Meeting) -> DocumentPart {
    let facts = [
      ("Tid", [meeting.date?.long ?? "", meeting.time].joinedFilled(separator: ", ")),
      ("Sted", meeting.place), ("Deltagere", meeting.participants),
    ].filter { !$0.1.isEmpty }.map { Block.Fact($0, $1) }
    return DocumentPart("moede", "Mødet", facts.isEmpty ? [] : [.facts(facts)])
  }

  private func agenda(of meeting: Meeting) -> DocumentPart? {
    let points = meeting.agenda.split(separator: "\n").map { Block.ListPoint(String($0)) }
    return points.isEmpty ? nil : DocumentPart("dagsorden", "Dagsorden", [.list(points)])
  }

  private func decisions(at meeting: Meeting) -> DocumentPart {
    let all = project.decisions(at: meeting)
    return DocumentPart(
      "besluttet", "Besluttet",
      all.isEmpty
        ? [.paragraph("Mødet tog ingen beslutninger om milepælene.")] : [.table(decisions(all))])
  }

  private func notes(from meeting: Meeting) -> DocumentPart? {
    let told = happenings.map { $0.filter { $0.sort != .decided && $0.sort != .acceded } }
    let points = (told ?? []).map { Block.ListPoint("\($0.sort.shown): \($0.text)") }
    let notes = meeting.minutes.trimmed
    let blocks: [Block] =
      (notes.isEmpty ? [] : [.paragraph(notes)]) + (points.isEmpty ? [] : [.list(points)])
    return blocks.isEmpty ? nil : DocumentPart("noter", "Drøftet og aftalt", blocks)
  }

  private func signatures(of meeting: Meeting) -> DocumentPart {
    DocumentPart("underskrifter", "Godkendt", [.signatures(["Dirigent", "Referent"])])
  }
}
