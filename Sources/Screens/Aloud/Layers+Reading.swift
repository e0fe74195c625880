import Core
import Interface
import Text

extension Confirm {
  func reading(_ scene: Scene) -> Reading {
    let introduction = [title] + question.split(separator: "\n").map(String.init)
    guard let chosen else { return Reading(introduction, line: keys.words) }
    let replies: [Reply] = safe == .no ? [.no, .yes] : [.yes, .no]
    return Reading(
      introduction + [keys.words],
      line: "\((replies.firstIndex(of: chosen) ?? 0).of(2)): \(chosen == .yes ? yes : no)")
  }
}

extension Menu {
  func reading(_ scene: Scene) -> Reading {
    Reading(
      [title] + lines + items.enumerated().map { "\($0 + 1) \($1.name)" } + [keys.words],
      line: "\(selected.of(items.count)): \(items[selected].name)")
  }
}

extension Help {
  func reading(_ scene: Scene) -> Reading {
    let place = max(0, min(offset, lines.count - 1))
    let line = lines[place]
    return Reading(
      [title, "Pil ned læser den næste linje, Esc lukker."],
      line: [line.keys, line.name].filter { !$0.isEmpty }.joined(separator: ": ")
        + ", \(place.of(lines.count))")
  }
}

extension PaperPreview {
  func reading(_ scene: Scene) -> Reading {
    .text(readLines, at: offset, [request.title, footer.words])
  }
}

extension ImportPreview {
  func reading(_ scene: Scene) -> Reading {
    .text(readLines, at: offset, ["\(title), ikke gjort endnu", footer.words])
  }
}

extension Reading {
  /// A text that is read a line at a time.
  fileprivate static func text(
    _ lines: [String], at offset: Int, _ introduction: [String]
  ) -> Reading {
    let place = max(0, min(offset, lines.count - 1))
    return Reading(introduction, line: lines.isEmpty ? "Her er ingen tekst." : lines[place])
  }
}

extension Tour {
  func reading(_ scene: Scene) -> Reading {
    Reading(
      ["Rundtur", footer.words],
      line: "\(step.title). \(step.text) \(number.of(Self.steps.count))")
  }
}

extension LinkLayer {
  func reading(_ scene: Scene) -> Reading {
    Reading(
      ["Link", footer.words],
      line: lines(scene.size).map(\.text).filter { !$0.isEmpty }.asSentences)
  }
}

extension CommandLayer {
  func reading(_ scene: Scene) -> Reading {
    // Each on a line of its own, as it is to be run.
    Reading(
      [title] + remarks + [footer.words, introduction] + commands.lines.dropLast().map(\.text),
      line: commands.lines.last?.text ?? "")
  }
}

extension ConflictOverlay {
  func reading(_ scene: Scene) -> Reading {
    let item = items[focus]
    let choice = item.keepsMine ? "Din gælder" : "Den andens gælder"
    return Reading(
      [Self.title, introduction, keys.words],
      line: [
        item.subject, item.isChoice ? choice : "", "Den andens: \(item.theirs)",
        "Din: \(item.mine)", focus.of(items.count),
      ].asSentences)
  }
}

extension QuickAdd {
  func reading(_ scene: Scene) -> Reading {
    let note = explanation(names(scene), today: scene.today)
    return Reading(
      ["Ny aktivitet på én linje", footer.words],
      entry: Reading.Entry(
        id: "new", label: "Ny", text: field.text, cursor: field.cursor, note: note.text,
        isWrong: note.style == .error))
  }
}

extension ActivityChecklist {
  func reading(_ scene: Scene) -> Reading {
    let project = scene.project
    let points = project.activity(activity).map(project.checklist) ?? []
    let name = project.activity(activity)?.plainName ?? "slettet"
    let introduction = ["Tjekliste: \(name)"]
    if let field {
      return Reading(
        introduction, heading: [footer.words],
        entry: Reading.Entry(
          id: "new", label: "Nyt tjekpunkt", text: field.text, cursor: field.cursor))
    }
    guard !points.isEmpty else {
      return Reading(introduction, heading: [footer.words], line: "Ingen tjekpunkter endnu.")
    }
    let focused = place(among: points)
    return Reading(
      introduction, heading: [footer.words],
      line: "\(points[focused].isDone ? "[x]" : "[ ]") \(points[focused].text), "
        + focused.of(points.count))
  }
}

extension ScheduleTable {
  func reading(_ scene: Scene) -> Reading {
    let milestone = row.map { milestones[$0] }
    let label = milestone.map { milestone in
      "Milepæl \(milestone.number), \(milestone.briefTitle), \(isDay(focus) ? "frist" : "ansvarlig")"
    }
    let (text, style) = note
    return Reading(
      [Self.title, footer.words],
      entry: Reading.Entry(
        id: "\(focus)", label: label ?? Self.startLabel, text: cells[focus].text,
        cursor: cells[focus].cursor, note: text, isWrong: style == .error))
  }
}

extension ColumnLayer {
  func reading(_ scene: Scene) -> Reading {
    if isListOpen { return list.reading(scene) }
    let name = request.path.split(separator: "/").last.map(String.init) ?? request.path
    let columns = table.columns
    return Reading(
      ["Kolonnerne i \(name.onOneLine)", footer.words],
      line: (["Kolonne \(columns[selected].letter), \(selected.of(columns.count))"]
        + sampleLines.map(\.text)).asSentences)
  }
}

extension Calculator {
  func reading(_ scene: Scene) -> Reading {
    let shares = shareLines(width: scene.size.width).map { $0.map(\.text).joined() }.asSentences
    let focused = form.focused ?? ""
    let note = problem(of: focused).map { Form.Note.error($0) } ?? .hint(shares)
    return form.reading([title, footer.words], notes: [focused: note])
  }
}

extension ProposalLayer {
  func reading(_ scene: Scene) -> Reading {
    .text(readLines(scene.size), at: offset, [title, footer.words])
  }
}

extension FormOverlay {
  func reading(_ scene: Scene) -> Reading {
    let project = scene.openProject == nil ? nil : scene.project
    let count = form.fields.count
    let keys =
      "\(count.counted("felt", "felter")). \(count == 1 ? "" : "Tab går videre. ")"
      + "F2: \(form.accept.lowercased()), Esc: annuller"
    return form.reading(
      [form.title, form.introduction, keys].filter { !$0.isEmpty },
      notes: notes(in: project, today: scene.today, completion))
  }
}
