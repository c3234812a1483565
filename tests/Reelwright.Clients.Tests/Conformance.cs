using System.Text;
using System.Text.RegularExpressions;

namespace Reelwright.Tests;

/// <summary>Every row of the tables that skills are written after, with the tests that hold it.</summary>
internal static partial class Conformance
{
    private const string Head =
        """
        # Conformance

        What the skills of the hosted service expect, row by row, and the test that holds it here. Written from
        `tests/Reelwright.Clients.Tests/Conformance.cs`; a test checks that each named test exists (`UPDATE_DOCS=1` writes the page anew).

        """;

    public static readonly (string Table, string Row, string[] Tests)[] Rows =
    [
        ("First contact", "`NEMO_TOKEN` set: used as it is", ["A_given_token_is_used_and_no_other_is_asked_for"]),
        ("First contact", "else a free token of 100 credits, 7 days", ["A_client_of_the_hosted_service_gets_its_video", "First_contact_a_video_a_change_its_state_and_the_credits"]),
        ("First contact", "a session in the user's language", ["A_client_of_the_hosted_service_gets_its_video", "A_client_that_comes_back_goes_on_with_its_project", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("First contact", "no token or raw answer is shown", ["First_contact_a_video_a_change_its_state_and_the_credits", "Every_heartbeat_and_broken_line_is_survived_and_nothing_internal_is_shown", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("First contact", "greeting, 'try saying' lines", ["Every_skill_greets_in_its_own_words_in_both_languages", "Every_skill_speaks_both_languages"]),
        ("Words to actions", "export, 导出, download, send me the video", ["Words_go_to_the_call_that_they_are_for", "Upload_edit_and_export_give_a_file_and_coming_back_goes_on"]),
        ("Words to actions", "credits, 积分, balance, 余额", ["Words_go_to_the_call_that_they_are_for", "First_contact_a_video_a_change_its_state_and_the_credits"]),
        ("Words to actions", "status, 状态, show tracks", ["Words_go_to_the_call_that_they_are_for", "First_contact_a_video_a_change_its_state_and_the_credits"]),
        ("Words to actions", "upload, 上传, a file", ["Words_go_to_the_call_that_they_are_for", "Upload_edit_and_export_give_a_file_and_coming_back_goes_on"]),
        ("Words to actions", "everything else", ["Words_go_to_the_call_that_they_are_for", "First_contact_a_video_a_change_its_state_and_the_credits"]),
        ("Calls", "`POST /api/auth/anonymous-token`", ["A_client_of_the_hosted_service_gets_its_video"]),
        ("Calls", "`POST /api/tasks/me/with-session/nemo_agent`", ["A_client_of_the_hosted_service_gets_its_video"]),
        ("Calls", "`POST /run_sse`, up to 15 minutes", ["A_client_of_the_hosted_service_gets_its_video", "The_typed_client_makes_a_video"]),
        ("Calls", "`POST /api/upload-video/nemo_agent/me/<sid>`, files or URLs", ["The_typed_client_makes_a_video", "Upload_edit_and_export_give_a_file_and_coming_back_goes_on"]),
        ("Calls", "`GET /api/credits/balance/simple`", ["A_client_of_the_hosted_service_gets_its_video"]),
        ("Calls", "`GET /api/state/nemo_agent/me/<sid>/latest`", ["A_client_of_the_hosted_service_gets_its_video"]),
        ("Calls", "`POST /api/render/proxy/lambda`, polling until completed, both shapes", ["A_client_of_the_hosted_service_gets_its_video", "A_taken_render_id_is_replaced_and_a_failed_export_is_tried_once_more"]),
        ("Calls", "the three attribution headers, from frontmatter and install path", ["Every_call_says_which_skill_it_is_and_where_it_is_installed", "The_platform_is_told_from_the_install_path"]),
        ("Calls", "an export without them answers 402", ["The_errors_that_skills_know_have_their_codes"]),
        ("Calls", "`task_id`, `session_id`; `available`, `frozen`, `total`; `draft`, `video_infos`, `generated_media`; `output.url`", ["Every_field_that_the_seeds_name_is_in_its_answer_and_an_export_is_free"]),
        ("Calls", "an export is free, H.264 in an MP4, 1080p", ["Every_field_that_the_seeds_name_is_in_its_answer_and_an_export_is_free", "At_full_size_the_picture_is_1920_by_1080"]),
        ("Calls", "the link to a film: a day, and in ranges", ["A_signed_link_gives_ranges", "A_changed_or_old_link_opens_nothing"]),
        ("Errors", "0: go on", ["A_client_of_the_hosted_service_gets_its_video"]),
        ("Errors", "1001: a new token", ["An_expired_token_is_replaced_with_the_same_client_id_and_the_call_made_again", "A_sign_in_that_ended_and_a_project_that_is_gone_are_renewed_without_a_word_of_it", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Errors", "1002: a new session", ["A_session_that_is_gone_is_replaced_and_the_message_goes_there", "A_sign_in_that_ended_and_a_project_that_is_gone_are_renewed_without_a_word_of_it", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Errors", "2001: registration link, or top up", ["Without_credits_an_anonymous_user_gets_the_registration_link", "A_registered_user_tops_up", "Without_credits_there_is_a_link_to_register", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Errors", "4001: the formats", ["An_unsupported_file_gets_the_list_of_formats", "Files_that_cannot_be_used_are_named_with_what_can", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Errors", "4002: compress or trim", ["Every_code_becomes_one_sentence_in_the_users_language", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Errors", "400: make a client id and try again", ["A_missing_client_id_is_made_and_a_rate_limit_waited_for_once", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Errors", "402: the plan, not the credits", ["A_blocked_export_is_a_matter_of_the_plan_and_not_of_credits", "Every_code_becomes_one_sentence_in_the_users_language", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Errors", "429: wait 30 s, once", ["A_rate_limit_without_a_time_is_waited_for_thirty_seconds_once", "A_missing_client_id_is_made_and_a_rate_limit_waited_for_once", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Errors", "an export's id is taken: another one; a failed export: once more", ["A_taken_render_id_is_replaced_and_a_failed_export_is_tried_once_more", "A_taken_id_of_an_export_is_replaced_and_a_failed_export_tried_once_more", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Stream", "text: translated and shown", ["Words_about_a_page_become_steps_and_the_content_stays"]),
        ("Stream", "tool calls and results: kept inside", ["Every_heartbeat_and_broken_line_is_survived_and_nothing_internal_is_shown"]),
        ("Stream", "heartbeat, empty `data:`: keep waiting", ["Every_heartbeat_and_broken_line_is_survived_and_nothing_internal_is_shown", "A_silent_edit_is_told_from_the_state_and_heartbeats_are_kept_inside"]),
        ("Stream", "every form of a sign of life, a tool call and a result", ["Every_sign_of_life_is_one", "Tool_calls_are_found_in_every_form", "Tool_results_are_found_in_every_form"]),
        ("Stream", "\"⏳ Still working...\" every 2 minutes", ["Work_that_takes_long_is_said_to_go_on"]),
        ("Stream", "closes: the final answer", ["Every_heartbeat_and_broken_line_is_survived_and_nothing_internal_is_shown"]),
        ("Stream", "no text: read the state, tell what changed", ["A_silent_edit_is_told_from_the_difference_of_two_states", "A_silent_edit_is_told_from_the_state_and_heartbeats_are_kept_inside", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Stream", "dropped: never sent again", ["A_cut_stream_is_never_sent_again_and_ends_with_what_the_state_says", "A_dropped_stream_is_not_sent_again", "A_turn_and_a_download_survive_dropped_connections", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Stream", "damaged in any way", ["A_damaged_stream_is_read_to_its_end_or_refused_with_a_typed_error"]),
        ("Words about a page", "click, 点击", ["An_instruction_for_a_page_becomes_a_step_and_content_stays"]),
        ("Words about a page", "open, 打开", ["An_instruction_for_a_page_becomes_a_step_and_content_stays"]),
        ("Words about a page", "drag, drop, 拖拽", ["An_instruction_for_a_page_becomes_a_step_and_content_stays", "An_instruction_to_drag_is_sent_on_once_as_a_message"]),
        ("Words about a page", "preview in timeline", ["An_instruction_for_a_page_becomes_a_step_and_content_stays", "Words_about_a_page_are_done_instead_of_shown"]),
        ("Words about a page", "Export button, 导出", ["Words_about_a_page_become_steps_and_the_content_stays", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Words about a page", "content that sounds alike stays", ["What_says_nothing_of_a_page_stays_as_it_is"]),
        ("Draft", "`t` `tt` `sg` `d` `m`, and the track summary", ["The_track_summary_of_a_foreign_draft_is_the_seeds_line", "A_foreign_draft_with_only_the_public_keys_becomes_a_timeline", "Every_field_that_the_seeds_name_is_in_its_answer_and_an_export_is_free"]),
        ("Files", "accepted types, size limit of each skill", ["A_skill_names_its_own_limit_formats_and_platforms", "Files_that_cannot_be_used_are_named_with_what_can"]),
        ("Ways of working", "quick edit: upload, say, download", ["Upload_edit_and_export_give_a_file_and_coming_back_goes_on", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Ways of working", "batch: several files, each its own render", ["Several_files_in_one_session_each_get_a_render_of_their_own", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Ways of working", "step by step: the session keeps the timeline", ["First_contact_a_video_a_change_its_state_and_the_credits", "A_conversation_in_pieces_ends_in_a_file_and_every_command_knows_the_project", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("Ways of working", "tab closed and come back", ["Upload_edit_and_export_give_a_file_and_coming_back_goes_on", "A_client_that_comes_back_goes_on_with_its_project", "An_agent_does_and_says_the_right_thing_in_every_situation"]),
        ("No answer", "server down, unknown machine, wrong address", ["The_command_the_script_and_the_library_say_the_same", "An_address_that_is_none_is_refused_with_what_one_looks_like"]),
        ("No answer", "no TLS, a certificate that is not trusted", ["The_command_the_script_and_the_library_say_the_same"]),
        ("No answer", "HTML or other JSON, 404, 502 from a proxy", ["The_command_the_script_and_the_library_say_the_same"]),
        ("No answer", "slow before and within an answer, hung up", ["The_command_the_script_and_the_library_say_the_same"]),
        ("No answer", "clock skew", ["A_clock_that_goes_wrong_on_either_side_stops_nothing"]),
        ("No answer", "read-only home", ["A_home_that_cannot_be_written_to_is_told_and_stops_only_what_needs_it", "A_home_that_cannot_be_written_to_is_no_obstacle"]),
        ("Packages", "unknown skill, broken SKILL.md", ["A_broken_skill_is_refused_with_its_line", "A_broken_skill_is_refused_with_its_place"]),
        ("Packages", "the Agent Skills specification", ["A_skill_keeps_every_rule_of_the_specification_and_of_the_gate", "What_is_wrong_with_a_skill_is_said"]),
        ("Packages", "OpenClaw's gate", ["A_skill_is_shown_to_somebody_without_a_token"]),
    ];

    public static string Write()
    {
        var text = new StringBuilder(Head);
        foreach (var table in Rows.GroupBy(row => row.Table))
        {
            text.Append($"\n## {table.Key}\n\n| row | tests |\n|---|---|\n");
            foreach (var (_, row, tests) in table)
            {
                text.Append($"| {row} | {string.Join(", ", tests.Select(test => $"`{test}`"))} |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Names of all tests of the checkout.</summary>
    public static HashSet<string> TestNames() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Test().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value),
    ];

    [GeneratedRegex(@"public (?:async Task|void|Task) (\w+)\(")]
    private static partial Regex Test();
}
