extension Form {
  /// What is read aloud of the form: the field with the focus, and of `notes` the one on it.
  public func reading(_ introduction: [String], notes: [String: Note]) -> Reading {
    guard fields.indices.contains(focus) else {
      return Reading(
        introduction, line: focus == fields.count ? "Knap: \(accept)" : "Knap: Annuller")
    }
    let field = fields[focus]
    let (note, isWrong) =
      switch notes[field.id] {
      case .hint(let text), .warning(let text): (text, false)
      case .error(let text): (text, true)
      case nil: ("", false)
      }
    let place = "\(field.label), felt \(focus + 1) af \(fields.count)"
    func entry(_ label: String, _ text: String, _ cursor: Int, row: Int = 0) -> Reading {
      Reading(
        introduction,
        entry: Reading.Entry(
          id: "\(field.id) \(row)", label: label, text: text, cursor: cursor, note: note,
          isWrong: isWrong))
    }
    switch field.control {
    case .line(let line): return entry(place, line.text, line.cursor)
    case .area(let area):
      let row = area.focusedRow
      let label = row.count == 1 ? place : "\(place), linje \(row.place + 1) af \(row.count)"
      return entry(label, row.text, row.cursor, row: row.place)
    case .choice(let words, let selected):
      let all = words.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
      let count = "\(selected + 1) af \(words.count)"
      return Reading(
        introduction, heading: ["\(place). Vælg: \(all)"] + (isWrong ? ["Fejl: \(note)"] : []),
        line: "\(field.label): \(field.text), \(count)"
          + (note.isEmpty || isWrong ? "" : ". \(note)"))
    case .several(let choice):
      let heading = [place, "Mellemrum vælger og fjerner. \(choice.chosen.count) valgt"]
      guard choice.words.indices.contains(choice.focus) else {
        return Reading(introduction, heading: heading, line: "Ingen at vælge")
      }
      let isChosen = choice.chosen.contains(choice.focus)
      return Reading(
        introduction, heading: heading + (isWrong ? ["Fejl: \(note)"] : []),
        line: "\(choice.words[choice.focus]), \(isChosen ? "valgt" : "ikke valgt"), "
          + "\(choice.focus + 1) af \(choice.words.count)")
    }
  }
}
