import Core
import Interface
import Text

/// Lines that are pasted where one is written: a column from a spreadsheet, one activity to a cell.
extension QuickAdd {
  mutating func paste(_ text: String, _ scene: inout Scene) -> Outcome {
    let cells = text.pastedColumn
    guard cells.count > 1 else {
      // What is pasted after something else keeps its blanks.
      let isPlain = !text.contains { $0.isNewline || "\t\"".contains($0) }
      field.paste(isPlain ? text : cells.first ?? text)
      return .done
    }
    let (project, names) = (scene.project, names(scene))
    var titles = Set(project.activities.map { $0.title.lowercased() })
    var new: [Activity] = []
    var told: [String] = []
    var refused: [String] = []
    var known = 0
    for cell in cells {
      var line = self
      line.field = TextField(cell)
      do throws(Refusal) {
        let activity = try line.activity(id: scene.newID(), names, today: scene.today)
        guard titles.insert(activity.title.lowercased()).inserted else {
          known += 1
          continue
        }
        new.append(activity)
        let words = line.explanation(names, today: scene.today).text.dropFirst(2)
        told.append(Self.item(String(words)))
      } catch {
        refused.append(Self.item("\(cell.onOneLine.quoted): \(error.message)"))
      }
    }
    let edit =
      new.isEmpty
      ? Edit("", []) : project.add(new, after: new.first.flatMap { previous(of: $0, in: project) })
    let notes =
      (known == 0 ? [] : ["  - \(known) står i planen eller ovenfor i forvejen og er udeladt."])
      + (text.contains("\t") ? ["  - Kun den første kolonne er brugt; hent hele arket med I."] : [])
    func section(_ title: String, _ lines: [String]) -> [String] {
      lines.isEmpty ? [] : ["", title] + lines
    }
    let report =
      ["Indsat: \(ListKind.plan.counted(new.count)), én for hver linje."]
      + section("Kan ikke bruges", refused)
      + section("Bemærk", notes)
      + section("Nye", told)
    return .open(
      ImportPreview("Indsatte linjer", report: report.joined(separator: "\n"), edit: edit))
  }

  /// What is said of a pasted line, indented under a heading, and its later lines further in.
  private static func item(_ text: String) -> String {
    "  " + text.wrapped(to: 74).joined(separator: "\n    ")
  }
}

extension String {
  /// The filled cells of the first column of what was copied in a spreadsheet program; a cell with
  /// line breaks stands in quotation marks, and is one line here.
  var pastedColumn: [String] {
    var cells: [String] = []
    var cell = ""
    var (isQuoted, isFirst, isStart) = (false, true, true)
    func end() {
      if !cell.trimmed.isEmpty { cells.append(cell.trimmed) }
      (cell, isFirst, isStart, isQuoted) = ("", true, true, false)
    }
    var rest = Substring(self)
    // A quotation mark that is never closed is an ordinary one.
    let mayQuote = filter { $0 == "\"" }.count % 2 == 0
    while let letter = rest.popFirst() {
      defer { if letter != "\n" || isQuoted { isStart = false } }
      switch letter {
      case "\"" where isStart && isFirst && mayQuote: isQuoted = true
      case "\"" where isQuoted:
        if rest.first == "\"" {
          rest.removeFirst()
          if isFirst { cell.append("\"") }
        } else {
          isQuoted = false
        }
      case "\n" where !isQuoted: end()
      case "\t" where !isQuoted: isFirst = false
      default: if isFirst { cell.append(letter.isNewline ? " " : letter) }
      }
    }
    end()
    return cells
  }
}
