using Hangfire;
using Hangfire.Storage;

namespace Portal.Web.Tests.Faults;

public sealed class KeepingTime : PortalTest
{
    /// <summary>A timetable in local time would run a job twice on 2026-10-25 and skip one on 2027-03-28.</summary>
    [Fact]
    public async Task F15_every_job_of_the_timetable_keeps_universal_time()
    {
        var jobs = await App.DoAsync<JobStorage, List<RecurringJobDto>>(storage => Task.FromResult(storage.GetConnection().GetRecurringJobs()));

        Assert.True(jobs.Count > 10);
        Assert.All(jobs, job => Assert.Equal((job.Id, "UTC"), (job.Id, job.TimeZoneId)));
    }
}
