import Core

extension SiteMaker {
  /// All activities as a table, and against time as a picture.
  var planPage: SitePage {
    page(.plan, SitePlace.plan.name, [papers.activities, papers.gantt])
  }
}
