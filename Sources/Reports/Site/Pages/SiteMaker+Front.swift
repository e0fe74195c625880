import Core

extension SiteMaker {
  /// Where the project is: the board, the next meeting, what has happened, what is to come, and whom
  /// one can ask.
  func frontPage(_ published: [PublishedPaper]) -> SitePage {
    var standing = papers.whereWeAre
    standing.title = ""
    let parts = [
      standing, papers.boardInSmall(reasons: .max, showsWho: true), meetingInShort,
      papers.newsInSmall(limit: Self.mostNews), papers.nextStepsInSmall(limit: Self.mostSteps),
      papers.questions,
      PaperPart("papirer", SitePlace.papers.name, []),
    ]
    return page(
      .front, "Hvor er vi?", parts.compactMap { $0 },
      [
        Self.meeting: [SiteLink(title: "Dagsordenen", path: SitePlace.meeting.path)],
        "naeste": [
          SiteLink(title: "Hele planen", path: SitePlace.plan.path),
          SiteLink(title: "Alle datoer", path: SitePlace.calendar.path),
        ],
        "papirer": published.filter { $0.page.paper.kind != .minutes }.map(\.link)
          + [SiteLink(title: "Alle papirer", path: SitePlace.papers.path)],
      ])
  }

  private static let mostNews = 8
  private static let mostSteps = 6
  private static let meeting = "naeste-moede"

  /// The next meeting in a few lines.
  private var meetingInShort: PaperPart {
    var part = nextMeeting.map(papers.head) ?? noMeeting
    part.name = Self.meeting
    part.title = SitePlace.meeting.name
    part.aside = nextMeeting?.paperName ?? ""
    return part
  }
}
