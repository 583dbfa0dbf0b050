import {type Blueprint, readBlueprint} from './blueprint.ts';

// The fleet of 云杉电商, an invented shop: every kind of instance a screen may meet is somewhere in here.
// region | name | type | image | age | charge | tags | traits
const table = `
cn-hangzhou | 支付网关-01 | g7.xlarge | alinux3 | 410d | PrePaid:41d | 环境=生产,团队=支付,等级=P0 | public,protected,resource-group
cn-hangzhou | 支付网关-02 | g7.xlarge | alinux3 | 410d | PrePaid:41d | 环境=生产,团队=支付,等级=P0 | public,protected,resource-group
cn-shanghai | 订单服务-生产-01 | c7.2xlarge | alinux3 | 388d | PrePaid:120d | 环境=生产,团队=交易 | protected
cn-hangzhou | 财务系统-用友U8 | g7.2xlarge | win2022 | 2y | PrePaid:6d | 环境=生产,团队=财务 | public,protected
cn-beijing | 推荐算法-训练-01 | gn7i-c8g1.2xlarge | ubuntu22 | 96d | PostPaid | 环境=生产,团队=算法,cost-center=ai-2025 | second-interface
cn-hangzhou | worker-k8s-for-cs-c8f31d0e7a-01 | c7.xlarge | golden | 9d | Spot:0.352 | ack.aliyun.com=c8f31d0e7a,k8s=worker | no-key
cn-hangzhou | worker-k8s-for-cs-c8f31d0e7a-02 | c7.xlarge | golden | 9d | Spot | ack.aliyun.com=c8f31d0e7a,k8s=worker | no-key
cn-hangzhou | worker-k8s-for-cs-c8f31d0e7a-03 | c7.xlarge | golden | 2m | Spot | ack.aliyun.com=c8f31d0e7a,k8s=worker | no-key,pending
cn-hangzhou | 🔥大促压测-03 | hfc7.xlarge | alinux3 | 6h | PostPaid | 环境=压测,owner=李雷 | starting,auto-release
cn-hangzhou | 预发-订单服务-01 | c7.large | alinux3 | 77d | PostPaid | 环境=预发,团队=交易 | stop-charging
cn-hangzhou | 跳板机-杭州 | t6-c1m1.large | debian12 | 3y | PrePaid:200d | 环境=生产,团队=运维 | eip,unlimited,protected,described
cn-hangzhou | nginx-入口-01 | c7.xlarge | alinux3 | 2y | PrePaid:88d | 环境=生产,团队=运维 | eip,second-interface
cn-hangzhou | 旧官网（经典网络） | s2.large | centos6 | 9y | PostPaid | | classic,public,no-key
cn-hangzhou | | t5-lc2m1.nano | debian12 | 33d | PostPaid | | no-key
cn-shanghai | 大数据-离线计算-用户画像与商品标签全量重算任务-每日凌晨两点开始-请勿手工重启-联系人王小明-生产环境-主节点-01 | r7.4xlarge | alinux3 | 300d | PrePaid:65d | 环境=生产,团队=大数据 | described
cn-hangzhou | 历史账单归档 | n4.small | centos7 | 4y | PrePaid:-3d | 环境=生产,团队=财务 | stopped,financial
cn-shanghai | 爬虫-比价-07 | c7.large | ubuntu22 | 21d | PostPaid | 环境=生产,团队=增长 | security,public
cn-hangzhou | kafka-01 | i3.2xlarge | alinux3 | 500d | PrePaid:140d | 环境=生产,团队=中间件,app=kafka | resource-group
cn-hangzhou | kafka-02 | i3.2xlarge | alinux3 | 500d | PrePaid:140d | 环境=生产,团队=中间件,app=kafka | resource-group
cn-hangzhou | redis-cache-01 | r7.xlarge | alinux3 | 450d | PrePaid:19d | 环境=生产,团队=中间件,app=redis | metadata-tokens
cn-hangzhou | 商品中心-01 | g8i.xlarge | alinux3 | 150d | PostPaid | 环境=生产,团队=商品 | metadata-tokens
cn-hangzhou | 商品中心-02 | g8i.xlarge | alinux3 | 150d | PostPaid | 环境=生产,团队=商品 | metadata-tokens
cn-hangzhou | 库存中心-01 | g7.large | alinux3 | 149d | PostPaid | 环境=生产,团队=供应链 | stopping
cn-hangzhou | 搜索引擎-01 | r7.2xlarge | alinux3 | 260d | PrePaid:104d | 环境=生产,团队=搜索,app=elasticsearch | multi-ip,ipv6
cn-hangzhou | 用户中心-测试 | e-c1m2.large | centos7 | 45d | PostPaid | 环境=测试,团队=会员 | stopped
cn-hangzhou | 网关🚀canary-01 | g8y.xlarge | alinux3-arm | 12d | PostPaid | 环境=灰度,团队=支付 | ipv6
cn-hangzhou | 👩‍💻-dev-韩梅梅 | t6-c1m2.large | ubuntu22 | 5d | PostPaid | 环境=开发,owner=韩梅梅 | unlimited,auto-release
cn-shanghai | 订单服务-生产-02 | c7.2xlarge | alinux3 | 388d | PrePaid:120d | 环境=生产,团队=交易 | protected
cn-shanghai | 订单服务-生产-03 | c7.2xlarge | alinux3 | 200d | PrePaid:120d | 环境=生产,团队=交易 | protected
cn-shanghai | mysql-主库-01 | r7.4xlarge | centos7 | 3y | PrePaid:1d | 环境=生产,团队=DBA,app=mysql | protected,described
cn-shanghai | mysql-从库-01 | r7.4xlarge | centos7 | 3y | PrePaid:31d | 环境=生产,团队=DBA,app=mysql | protected
cn-shanghai | 日志-elasticsearch-01 | d2s.5xlarge | centos7 | 700d | PrePaid:66d | 环境=生产,团队=运维,app=elasticsearch |
cn-shanghai | 日志-elasticsearch-02 | d2s.5xlarge | centos7 | 700d | PrePaid:66d | 环境=生产,团队=运维,app=elasticsearch | stopped
cn-shanghai | hana-内存库 | re6.13xlarge | centos7 | 620d | PrePaid:250d | 环境=生产,团队=财务 | dedicated,protected
cn-shanghai | windows-打印服务 | n4.small | win2012 | 5y | PrePaid:12d | 环境=办公 | public
cn-shanghai | Jenkins | c7.4xlarge | ubuntu22 | 210d | PostPaid | 环境=测试,团队=运维 | eip
cn-shanghai | Jenkins-agent-临时 | c7.2xlarge | ubuntu22 | 3h | Spot | 环境=测试,团队=运维 | no-key
cn-beijing | 推荐算法-训练-02 | gn7e-c16g1.4xlarge | ubuntu22 | 60d | Spot:18.5 | 环境=生产,团队=算法,cost-center=ai-2025 | second-interface
cn-beijing | 推荐算法-在线-01 | gn6v-c8g1.2xlarge | ubuntu22 | 420d | PrePaid:9d | 环境=生产,团队=算法 | multi-ip
cn-beijing | 直播转码-01 | hfc7.xlarge | alinux3 | 66d | PostPaid | 环境=生产,团队=直播 | eip
cn-beijing | 直播转码-02 | hfc7.xlarge | alinux3 | 66d | PostPaid | 环境=生产,团队=直播 | stop-charging,eip
cn-beijing | 直播转码-03 | hfc7.xlarge | alinux3 | 66d | PostPaid | 环境=生产,团队=直播 | stop-charging
cn-beijing | ebm-裸金属-01 | ebmg7.32xlarge | alinux3 | 180d | PrePaid:180d | 环境=生产,团队=大数据 | resource-group
cn-beijing | 数据同步 | c8y.2xlarge | alinux3-arm | 88d | PostPaid | 环境=生产,团队=大数据,backup= |
cn-beijing | 跳板机-北京 | t5-lc1m1.small | debian12 | 2y | PrePaid:77d | 环境=生产,团队=运维 | eip
cn-beijing | 旧论坛 | t1.small | centos6 | 10y | PostPaid | | classic,stopped,no-key
cn-shenzhen | 仓储WMS-01 | g7.xlarge | win2022 | 320d | PrePaid:45d | 环境=生产,团队=供应链 | public
cn-shenzhen | 仓储WMS-02 | g7.xlarge | win2022 | 320d | PrePaid:45d | 环境=生产,团队=供应链 |
cn-shenzhen | 仓储WMS-测试 | g7.large | win2022 | 110d | PostPaid | 环境=测试,团队=供应链 | stop-charging
cn-shenzhen | 物流轨迹-01 | c7.xlarge | alinux2 | 640d | PrePaid:33d | 环境=生产,团队=物流 |
cn-shenzhen | 物流轨迹-02 | c7.xlarge | alinux2 | 640d | PrePaid:33d | 环境=生产,团队=物流 |
cn-shenzhen | 短信通知 | e-c1m2.large | alinux3 | 28d | PostPaid | 环境=生产,团队=增长 | public
cn-hongkong | 海外站-web-01 | g7.large | debian12 | 270d | PostPaid | env=prod,site=global | public
cn-hongkong | 海外站-web-02 | g7.large | debian12 | 270d | PostPaid | env=prod,site=global | public
cn-hongkong | 海外站-admin | t6-c1m2.large | debian12 | 270d | PostPaid | env=prod,site=global | eip
cn-hongkong | proxy-hk | t5-lc1m1.small | centos6 | 4y | PostPaid | | public,financial,stopped
ap-southeast-1 | shop-sg-web-01 | g7.large | ubuntu22 | 190d | PostPaid | env=prod,site=sg | eip,ipv6
ap-southeast-1 | shop-sg-web-02 | g7.large | ubuntu22 | 190d | PostPaid | env=prod,site=sg | eip,ipv6
ap-southeast-1 | shop-sg-db | r7.large | ubuntu22 | 190d | PrePaid:175d | env=prod,site=sg | protected
ap-southeast-1 | shop-sg-staging | t6-c1m2.large | ubuntu22 | 14d | PostPaid | env=staging,site=sg | stopped
cn-chengdu | 容灾-支付网关 | g7.xlarge | alinux3 | 130d | PostPaid | 环境=容灾,团队=支付 | stop-charging
cn-chengdu | 容灾-订单服务 | c7.2xlarge | alinux3 | 130d | PostPaid | 环境=容灾,团队=交易 | stop-charging
us-west-1 | crawler-us-01 | c7.large | ubuntu22 | 17d | Spot:0.06 | env=prod | public
eu-central-1 | shop-eu-poc | g8i.2xlarge | ubuntu22 | 50m | PostPaid | env=poc,site=eu | starting
`;

export const showcase: readonly Blueprint[] = table.trim().split('\n').map(readBlueprint);
