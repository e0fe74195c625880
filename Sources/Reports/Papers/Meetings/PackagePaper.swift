import Core
import Text

/// All papers of a meeting in one (mødepakke).
extension PaperMaker {
  /// The convocation with the agenda, what is known of the points, the recommendations, and the papers
  /// that the points' milestones call for, each a chapter; and a list of them.
  ///
  /// A paper that can't be made is left out, and the list says why.
  var package: Paper {
    get throws(Refusal) {
      let meeting = try meeting(for: .package)
      var paper = paper(
        .package, of: meeting, title: "Mødepakke: \(meeting.paperName)")
      paper.occasion = [meeting.date?.long ?? "", meeting.clockWords, meeting.place]
        .joinedFilled(separator: " · ")
      var chapters = matters(of: meeting)
      var lacks: [String] = []
      var enclosed: Set<PaperKind> = []
      let points = project.agendaPoints(of: meeting)
      func add(_ kind: PaperKind, about: Reference? = nil) {
        do {
          chapters += self.chapter(try Report.paper(kind, in: context.within(about)), at: meeting)
          enclosed.insert(kind)
        } catch {
          lacks.append("\(kind.title): \(error.message)")
        }
      }
      for point in points where point.needsRecommendation {
        add(.recommendation, about: point.reference)
      }
      for kind in enclosures(of: points) { add(kind) }
      let convocation = PaperMaker(context.within(nil)).convocation(to: meeting, with: enclosed)
      chapters = chapter(convocation, at: meeting) + chapters
      let titles = chapters.filter(\.isChapter).map(\.title)
      lacks += sentLater(for: meeting, than: titles + enclosed.map(\.title))
      paper.parts = [contents(titles, lacks: lacks)] + chapters
      return paper
    }
  }

  private func contents(_ titles: [String], lacks: [String]) -> PaperPart {
    PaperPart(
      "indhold", "Indhold",
      [.contents(titles)]
        + (lacks.isEmpty ? [] : [.heading("Ikke med"), .list(lacks.map { .init($0) })]))
  }

  /// The points' own enclosures that aren't among the chapters; a link is at hand as it is.
  private func sentLater(for meeting: Meeting, than titles: [String]) -> [String] {
    points(of: meeting).flatMap { point in
      (point.shown?.enclosures.filledLines ?? [])
        .filter { !titles.contains($0) && !$0.contains("://") }
        .map { "\($0) (punkt \(point.number)): eftersendes" }
    }
  }

  /// A paper as a chapter of another, which begins a page with its title.
  private func chapter(_ paper: Paper, at meeting: Meeting) -> [PaperPart] {
    // The package says for which meeting it is.
    let occasion = paper.occasion == "Til \(meeting.definiteName)" ? "" : paper.occasion
    let head = PaperPart(
      "kapitel", paper.title, isChapter: true, occasion.isEmpty ? [] : [.paragraph(occasion)])
    return ([head] + paper.parts).map { part in
      var part = part
      // The numbers of clauses are counted by the programs that show documents.
      (part.title, part.clauseNumber) = (part.heading, nil)
      part.isOnePage = paper.isOnePage
      return part
    }
  }

  /// What is known of the points that have no recommendation of their own.
  private func matters(of meeting: Meeting) -> [PaperPart] {
    let parts = points(of: meeting).compactMap { point -> PaperPart? in
      guard let record = point.shown, !record.needsRecommendation else { return nil }
      let facts = [
        ("Sag og baggrund", record.background), ("Økonomi", record.economy),
        ("Indstilling", record.recommendation),
        ("Bilag", point.enclosures.joined(separator: "\n")),
      ].filter { !$0.1.trimmed.isEmpty }.map { Block.Fact($0, $1.trimmed) }
      return facts.isEmpty
        ? nil : PaperPart("punkt", point.heading, aside: point.aside, [.facts(facts)])
    }
    if parts.isEmpty { return [] }
    return [
      PaperPart("kapitel", "Sager til orientering og drøftelse", isChapter: true, [])
    ] + parts
  }

  /// The papers that the points' milestones call for, each once, and the milestones themselves.
  private func enclosures(of points: [AgendaPoint]) -> [PaperKind] {
    var kinds: [PaperKind] = []
    for number in points.compactMap({ $0.milestone.flatMap { Int($0) } }) {
      kinds += PaperKind.papers(forMilestone: number, in: project).filter { !kinds.contains($0) }
    }
    return kinds + [.summary]
  }
}

extension AgendaPoint {
  /// Whether the meeting is to decide on a matter of its own, and not on an overview.
  fileprivate var needsRecommendation: Bool { kind == .decision && !isFixed }
}

extension PaperContext {
  /// The same for a paper in another, which says itself where the project is looked at from.
  fileprivate func within(_ about: Reference?) -> PaperContext {
    var context = self
    (context.about, context.versions, context.viewpoint) = (about, nil, .now)
    (context.isPublic, context.isConfidential) = (false, false)
    return context
  }
}
