namespace Reelwright.Director;

/// <summary>What "our" and "my" before a Chinese subject may not be taken off from; parts of patterns.</summary>
internal static class ChineseOwn
{
    /// <summary>我的一天 is a title: without its first word it would be any day. Stands before the words for "our".</summary>
    public const string Titles = @"(?!(?:我们|我們|我|咱们)的?(?:[一二三四五六七八九十半每这這那今明昨\d][天周年月日季]|一生|人生|生活|故事|日常|家乡|家鄉|童年|青春|梦想|夢想|大学|大學|毕业|畢業|爱情|愛情|回忆|回憶|朋友圈?$|旅[行程]日?记?|周末|假期|名字|妈妈|媽媽|爸爸|家人|在[^，。]{1,14}的))";

    /// <summary>我们村, 我姐: who is meant. Stands behind the words for "our".</summary>
    public const string NoGroups = @"(?!们|們|村|班(?![级級])|[队隊](?!友)|校(?![园園])|厂|廠|县|縣|镇|鎮|店(?![铺鋪])|[姐妈媽爸哥弟妹爷爺奶叔姨舅])";
}
